import type { FileMetaData, SchemaElement } from 'hyparquet';
import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { Fault } from '#lib/diagnostic/faults.ts';
import { findNameFaults } from './check-columns.ts';
import { tooLargeUnfolded, tooManyRows } from './check-size.ts';
import type { TableFile } from './table-file.ts';

const codecs: readonly string[] = ['UNCOMPRESSED', 'SNAPPY'];

/** What the file says of itself that keeps it from being read. */
export function findRefusal(
  { num_rows: count, row_groups: groups }: FileMetaData,
  { file, limits }: Pick<TableFile, 'file' | 'limits'>,
): VFileMessage | undefined {
  if (count > limits.maxRows) return tooManyRows(count, { file, limits });
  const chunks = groups.flatMap((group) => group.columns.flatMap((chunk) => chunk.meta_data ?? []));
  const unfolded = chunks.reduce((sum, chunk) => sum + chunk.total_uncompressed_size, 0n);
  if (unfolded > limits.maxBytes) return tooLargeUnfolded({ file, limits });
  const other = chunks.find(({ codec }) => !codecs.includes(codec));
  if (other === undefined) return undefined;
  return diagnose({
    file,
    reason: `Unexpected compression ${other.codec}, expected ${codecs.join(' or ')}`,
    help: 'Write the file with `compression=snappy`, or read it by a query with `duckdb`.',
    rule: 'parquet-codec',
  });
}

/** Columns that have no name of their own, or of a type that no dataset has. */
export function findColumnFaults(
  columns: readonly SchemaElement[],
  file: string,
): readonly Fault[] {
  const faults = [
    ...findNameFaults(columns.map(({ name }) => name)),
    ...columns.flatMap((column) => describeType(column) ?? []),
  ];
  return faults.map(({ reason, help }) => ({
    file,
    reason,
    help,
    rule: 'parquet-column',
    place: () => undefined,
  }));
}

function describeType({
  name,
  logical_type: type,
}: SchemaElement): Pick<Fault, 'reason' | 'help'> | undefined {
  if (type?.type === 'TIME')
    return {
      reason: `Unexpected times of day in column \`${name}\`, expected a type that a dataset has`,
      help: 'Write the hour with its day, or leave the column out.',
    };
  // Its days and hours would be those of UTC, whatever the time zone of the dataset.
  if (type?.type === 'TIMESTAMP' && type.isAdjustedToUTC)
    return {
      reason: `Unexpected timestamps tied to UTC in column \`${name}\`, expected local ones without a zone`,
      help: "Write them in the time zone of the dataset, or read the file by a query: `ts AT TIME ZONE 'Asia/Tokyo'`.",
    };
  return undefined;
}
