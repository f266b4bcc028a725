import { createBrotliDecompress, createGunzip, createInflate, type Zlib } from 'node:zlib';
import type { Transform } from 'node:stream';

/** What a body is folded in on the wire, as Content-Encoding says it. */
const foldings = ['gzip', 'br', 'deflate', 'identity'] as const;

export type Folding = (typeof foldings)[number];

/** What unfolds; undefined where nothing is folded. It takes a stream that ends too early for a fault. */
export function unfolder(folding: Folding): (Transform & Zlib) | undefined {
  switch (folding) {
    case 'gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    case 'identity':
      return undefined;
  }
}

/** Reads Content-Encoding; undefined where it names several, or one that is not unfolded here (zstd). */
export function findFolding(header: string): Folding | undefined {
  const name = header.trim().toLowerCase();
  if (name === '') return 'identity';
  return foldings.find((folding) => folding === name || `x-${folding}` === name);
}
