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

/** What made the data from its origin: the sha256 of what source.yaml says, and of the query beside it. */
const recipeSchema = z.strictObject({ source: sha256Schema, query: sha256Schema.optional() });

const lockShape = {
  version: z.literal(2),
  /** The name of a file in the dataset's folder, or an https address. */
  address: z.string().min(1),
  /** When the origin's bytes were retrieved, in UTC. */
  retrieved: z.iso.datetime(),
  /** Not there where protection hides something: who has the rest of the origin could try until it fits. */
  origin: contentHashSchema.optional(),
  data: contentHashSchema,
  /** Not there in a lock that an older program wrote. */
  recipe: recipeSchema.optional(),
  /** Where the server says in which state its data is: by which rules of the program data was made of it. */
  rules: z.string().optional(),
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
export type Recipe = z.output<typeof recipeSchema>;
export type ContentHash = z.output<typeof contentHashSchema>;
export type PullEntry = z.output<typeof pullEntrySchema>;
/** What a pull changed in a dataset, for the eye of who reviews it. */
export type DatasetChanges = z.output<typeof changesSchema>;

/** The length and the sha256 of bytes, as a lock holds them. */
export function hashOf(bytes: Uint8Array): ContentHash {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** True where two locks know the same source.yaml and the same query. */
export function isSameRecipe(a: Recipe | undefined, b: Recipe | undefined): boolean {
  return a?.source === b?.source && a?.query === b?.query;
}

/** The lock that answers for data of this sha256; undefined where none does. */
export function findLockOf(lock: Lock, sha256: string): Lock | undefined {
  if (lock.data.sha256 === sha256) return lock;
  return lock.replaces?.data.sha256 === sha256 ? lock.replaces : undefined;
}

/**
 * Version 1 had no history. What a lock once held as `recipe`, a hash that the program's own rules went
 * into as well, tells nothing of source.yaml.
 */
function migrateLock(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  const { recipe, ...rest }: { recipe?: unknown } = data;
  const known = typeof recipe === 'string' ? rest : data;
  return 'version' in data && data.version === 1 ? { ...known, version: 2, history: [] } : known;
}
