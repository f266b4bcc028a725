import { createHash } from 'node:crypto';
import { z } from 'zod';

const contentHashSchema = z.strictObject({
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in 64 lower-case hex digits'),
});

/**
 * `lock.json`: which bytes were pulled from where and when, and which `data.json` was made of them.
 * It alone says that `data.json` is what it was when someone looked at it.
 */
export const lockSchema = z.strictObject({
  version: z.literal(1),
  /** The name of a file in the dataset's folder, or an https address. */
  address: z.string().min(1),
  /** When the origin's bytes were retrieved, in UTC. */
  retrieved: z.iso.datetime(),
  origin: contentHashSchema,
  data: contentHashSchema,
});

export type Lock = z.output<typeof lockSchema>;
export type ContentHash = z.output<typeof contentHashSchema>;

/** The length and the sha256 of bytes, as a lock holds them. */
export function hashOf(bytes: Uint8Array): ContentHash {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
