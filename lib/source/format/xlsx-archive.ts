import { Unzip, UnzipInflate } from 'fflate';

/** Pushed at once: what comes of it, at most a thousandfold, is counted before the next. */
const sliceBytes = 16_384;

/**
 * The XML of an xlsx, which is a zip, by path. Counts what comes out, and what each entry says will, so
 * that neither a bomb nor a lie about it takes more than `maxBytes`: `too-large`. Throws where it is no
 * zip, or a part of one.
 */
export function unfoldXml(
  bytes: Uint8Array,
  maxBytes: number,
): ReadonlyMap<string, Uint8Array> | 'too-large' {
  // The directory stands at the end.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('PK\u0005\u0006'))
    throw new Error('no end of a zip archive');
  const pieces = new Map<string, Uint8Array[]>();
  let unfolded = 0;
  let told = 0;
  const unzip = new Unzip((entry) => {
    if (!/\.(xml|rels)$/.test(entry.name)) return;
    told += entry.originalSize ?? 0;
    const own: Uint8Array[] = [];
    pieces.set(entry.name, own);
    entry.ondata = (error: Error | null, piece) => {
      if (error) throw error;
      unfolded += piece.length;
      own.push(piece);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += sliceBytes) {
    unzip.push(bytes.subarray(start, start + sliceBytes), start + sliceBytes >= bytes.length);
    if (unfolded > maxBytes || told > maxBytes) return 'too-large';
  }
  return new Map([...pieces].map(([path, own]) => [path, Buffer.concat(own)]));
}
