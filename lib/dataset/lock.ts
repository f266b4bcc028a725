import { createHash } from 'node:crypto';
import { z } from 'zod';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in 64 lower-case hex digits');

const contentHashSchema = z.strictObject({ bytes: z.int().min(0), sha256: sha256Schema });

const changesSchema = z.strictObject({
  rowsAdded: z.int().min(0),
  rowsRemoved: z.int().min(0),
  /** Cells that differ in rows and columns that both have. */
  valuesChanged: z.int().min(0),
  columnsAdded: z.array(z.string()),
  columnsRemoved: z.array(z.string()),
});

/** One pull that changed the data. */
const pullEntrySchema = z.strictObject({
  retrieved: z.iso.datetime(),
  /** Of the `data.json` it wrote. */
  data: sha256Schema,
  rows: z.int().min(0),
  /** The period that the data covered then. */
  period: z.strictObject({ from: z.string(), to: z.string() }),
  /** Against the pull before; none of the first. */
  changes: changesSchema.optional(),
});

const lockShape = {
  version: z.literal(2),
  /** The name of a file in the dataset's folder, or an https address. */
  address: z.string().min(1),
  /** When the origin's bytes were retrieved, in UTC. */
  retrieved: z.iso.datetime(),
  /** Not there where protection hides something: who has the rest of the origin could try until it fits. */
  origin: contentHashSchema.optional(),
  data: contentHashSchema,
  /** Of all that makes the data from the origin: source.yaml, its query, the program's own rules. */
  recipe: sha256Schema.optional(),
  /** What the server said of the origin's state (RFC 9110), to ask it only for something newer. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** Pulls that changed the data, oldest first. */
  history: z.array(pullEntrySchema),
};

const settledLockSchema = z.strictObject(lockShape);

/**
 * `lock.json`: which bytes were pulled from where and when, and which `data.json` was made of them.
 * It alone says that `data.json` is what it was when someone looked at it.
 *
 * While a pull writes, `replaces` holds the lock of the data before it: two files cannot be renamed in
 * one step, so the lock, which goes first, answers for both. Null where there was no data before.
 */
const presentLockSchema = z.strictObject({
  ...lockShape,
  replaces: settledLockSchema.nullable().optional(),
});

export const lockSchema = z.preprocess(migrateLock, presentLockSchema);

export type Lock = z.output<typeof presentLockSchema>;
export type ContentHash = z.output<typeof contentHashSchema>;
export type PullEntry = z.output<typeof pullEntrySchema>;
/** What a pull changed in a dataset, for the eye of who reviews it. */
export type DatasetChanges = z.output<typeof changesSchema>;

/** The length and the sha256 of bytes, as a lock holds them. */
export function hashOf(bytes: Uint8Array): ContentHash {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The lock that answers for data of this sha256; undefined where none does. */
export function findLockOf(lock: Lock, sha256: string): Lock | undefined {
  if (lock.data.sha256 === sha256) return lock;
  return lock.replaces?.data.sha256 === sha256 ? lock.replaces : undefined;
}

/** Version 1 had no history. */
function migrateLock(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'version' in data && data.version === 1
    ? { ...data, version: 2, history: [] }
    : data;
}
