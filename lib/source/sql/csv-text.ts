import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { decodeText } from '../format/decode-text.ts';
import { isGzip } from './is-gzip.ts';

/** What is wrong with the bytes of a text, thrown where pieces of it are read. */
export class DecodeFault extends Error {
  readonly fault: VFileMessage;

  constructor(fault: VFileMessage) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** What DuckDB takes a line to have at most. */
const longestLine = 2_000_000;

/**
 * The text of a file, unfolded, in pieces that end with lines, until it is enough. Throws a `DecodeFault`
 * with its line where bytes are no UTF-8 (`source-encoding`) or a line is without end (`csv-row`).
 */
export async function* textPieces(
  path: string,
  { file, isEnough }: { readonly file: string; readonly isEnough: () => boolean },
): AsyncGenerator<string> {
  let lines = 0;
  let rest: Buffer = Buffer.alloc(0);
  const decode = (bytes: Uint8Array): string => {
    const decoded = decodeText(bytes, { file, encoding: 'utf-8', help: convert });
    if (!decoded.ok) throw new DecodeFault(below(decoded.messages[0], file, lines));
    lines += decoded.value.split('\n').length - 1;
    return decoded.value;
  };
  for await (const chunk of await bytesOf(path)) {
    const joined: Buffer = Buffer.concat([rest, chunk]);
    const end = Math.max(joined.lastIndexOf(10), joined.lastIndexOf(13)) + 1;
    rest = joined.subarray(end);
    if (end > 0) yield decode(joined.subarray(0, end));
    if (isEnough()) return;
    if (rest.length > longestLine) throw new DecodeFault(endless(file, lines));
  }
  if (rest.length > 0) yield decode(rest);
}

const convert =
  'A query reads UTF-8: convert the file first, by `iconv -f CP932 -t UTF-8` where Excel in Japan wrote it.';

async function bytesOf(path: string): Promise<AsyncIterable<Buffer>> {
  const read = createReadStream(path);
  return (await isGzip(path)) ? read.pipe(createGunzip()) : read;
}

/** A fault of a piece, where the piece stands. */
function below(fault: VFileMessage | undefined, file: string, lines: number): VFileMessage {
  return diagnose({
    file,
    place: { line: lines + (fault?.line ?? 1), column: fault?.column ?? 1 },
    reason: fault?.reason ?? 'Unexpected bytes, expected a text in UTF-8',
    help: convert,
    rule: 'source-encoding',
  });
}

function endless(file: string, lines: number): VFileMessage {
  return diagnose({
    file,
    place: { line: lines + 1, column: 1 },
    reason: `Unexpected line of more than ${longestLine} bytes, expected a row of the table`,
    help: 'Does the file hold what `format` or its name says?',
    rule: 'csv-row',
  });
}
