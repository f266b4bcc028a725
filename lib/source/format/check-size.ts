import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { OriginTable } from '../origin.ts';
import type { TableFile } from './table-file.ts';

/** Passes a table on, or fails with `source-empty` (no row at all) or `source-size` (too many). */
export function checkSize(table: OriginTable, { file, limits }: TableFile): Result<OriginTable> {
  const count = table.rows.length;
  if (count === 0)
    return failure(
      diagnose({
        file,
        place: table.placeOf(undefined, 0),
        reason: 'Unexpected table without a row, expected at least one',
        help: 'Ask the publisher what became of the data; an empty table is never taken up.',
        rule: 'source-empty',
      }),
    );
  return count > limits.maxRows ? failure(tooManyRows(count, { file, limits })) : success(table);
}

/** `source-size`: more rows than are taken up. */
export function tooManyRows(
  count: number | bigint,
  { file, limits }: Pick<TableFile, 'file' | 'limits'>,
): ReturnType<typeof diagnose> {
  return diagnose({
    file,
    reason: `Unexpected table of ${String(count)} rows, expected at most ${limits.maxRows}`,
    help: 'Aggregate the data before it comes here.',
    rule: 'source-size',
  });
}

/** `source-size`: more bytes, once unfolded, than are taken up. */
export function tooLargeUnfolded({
  file,
  limits,
}: Pick<TableFile, 'file' | 'limits'>): ReturnType<typeof diagnose> {
  return diagnose({
    file,
    reason: `Unexpected file that unfolds to more than ${limits.maxBytes} bytes, expected at most that`,
    help: 'Aggregate the data before it comes here.',
    rule: 'source-size',
  });
}
