import type { Place } from '#lib/diagnostic/diagnostic.ts';

export type Delimited = {
  readonly text: string;
  readonly delimiter: string;
  /** Where each record ends in the text's UTF-8, in bytes, as the parser counts. */
  readonly ends: readonly number[];
};

/**
 * Finds where a cell of a record stands: line and column, however many lines the records before it
 * have. A record beyond the last is that at which the parser gave up.
 */
export function delimitedPlaces({
  text,
  delimiter,
  ends,
}: Delimited): (record: number, column: number) => Place {
  let encoded: Buffer | undefined;
  return (record, column) => {
    encoded ??= Buffer.from(text);
    const start = ends[record - 1] ?? 0;
    const line = 1 + countFeeds(encoded, start);
    const rest = encoded.toString('utf8', start, ends[record] ?? encoded.length);
    const position = positionOfCell(rest, delimiter, column);
    const before = rest.slice(0, position).split('\n');
    return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
}

/** Where a cell begins in the text of its record; the record's start where it has no such cell. */
function positionOfCell(record: string, delimiter: string, column: number): number {
  let position = 0;
  let quoted = false;
  let passed = 0;
  for (; position < record.length && passed < column; position += 1) {
    if (record[position] === '"') quoted = !quoted;
    else if (record[position] === delimiter && !quoted) passed += 1;
  }
  return passed < column ? 0 : position;
}

function countFeeds(bytes: Buffer, end: number): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1 && at < end; at = bytes.indexOf(10, at + 1))
    count += 1;
  return count;
}
