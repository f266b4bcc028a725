/** Below this a piece of base64 would be found in many an innocent word. */
const shortestPiece = 8;

/**
 * What a secret may be read from: itself, its base64 in both alphabets, and the piece of base64 that it
 * alone decides, wherever it stands in a longer text that is encoded as a whole.
 */
export function formsOf(secret: string): readonly string[] {
  if (secret === '') return [];
  const bytes = Buffer.from(secret);
  const pieces = [0, 1, 2].map((offset) => pieceOf(bytes, offset));
  const encoded = [
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    ...pieces.filter((piece) => piece.length >= shortestPiece),
  ];
  const inUrls = encoded.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [...new Set([secret, ...encoded, ...inUrls])];
}

/** The digits of base64 that bytes alone decide where they stand at an offset from a multiple of three. */
function pieceOf(bytes: Uint8Array, offset: number): string {
  const digits = Buffer.concat([new Uint8Array(offset), bytes]).toString('base64');
  const [first, end] = [offset * 8, (offset + bytes.byteLength) * 8];
  return digits.slice(Math.ceil(first / 6), Math.floor(end / 6));
}
