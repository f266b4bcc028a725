import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type FileMetaData,
  type SchemaElement,
} from 'hyparquet';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { diagnoseFaults, type Fault } from '#lib/diagnostic/faults.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { OriginCell, OriginTable } from '../origin.ts';
import { parquetCell } from './parquet-cell.ts';
import { findColumnFaults, findRefusal } from './parquet-refusal.ts';
import type { TableFile } from './table-file.ts';

/**
 * Reads Apache Parquet, uncompressed or by Snappy. Whole numbers of 64 bits are bigints; days, and
 * timestamps without a zone, are Dates whose UTC is what was written. A cell has no place, as the file
 * has no lines. Fails with `parquet-syntax`, `parquet-codec`, `parquet-column`, `parquet-cell`,
 * `source-encoding`, or `source-size`, which the file itself tells before anything is unfolded.
 */
export async function readParquet(
  bytes: Uint8Array,
  { file, limits }: Pick<TableFile, 'file' | 'limits'>,
): Promise<Result<OriginTable>> {
  try {
    const copy = new Uint8Array(bytes).buffer;
    const metadata = await parquetMetadataAsync(copy);
    const refusal = findRefusal(metadata, { file, limits });
    if (refusal) return failure(refusal);
    const columns = parquetSchema(metadata).children.map(({ element }) => element);
    const columnFaults = findColumnFaults(columns, file);
    if (columnFaults.length > 0) return failure(...diagnoseFaults(columnFaults));
    return readCells(await readRows(copy, metadata), columns, file);
  } catch (error) {
    return failure(diagnose({ file, ...describeFault(error) }));
  }
}

async function readRows(
  file: ArrayBuffer,
  metadata: FileMetaData,
): Promise<readonly (readonly unknown[])[]> {
  const texts = new TextDecoder('utf-8', { fatal: true });
  let rows: readonly (readonly unknown[])[] = [];
  await parquetRead({
    file,
    metadata,
    // The library's own puts signs of doubt in place of bytes that are no text.
    parsers: { stringFromBytes: (bytes?: Uint8Array) => bytes && texts.decode(bytes) },
    onComplete: (read) => {
      rows = read;
    },
  });
  return rows;
}

function readCells(
  rows: readonly (readonly unknown[])[],
  columns: readonly SchemaElement[],
  file: string,
): Result<OriginTable> {
  const faults: Fault[] = [];
  const cells = rows.map((row, index) =>
    columns.map((column, at): OriginCell => {
      const cell = parquetCell(row[at], column);
      if (cell !== undefined) return cell;
      faults.push({ file, ...describeCell(row[at], column, index), place: noPlace });
      return null;
    }),
  );
  if (faults.length > 0) return failure(...diagnoseFaults(faults));
  return success({
    columns: columns.map(({ name }) => ({ name })),
    rows: cells,
    textual: false,
    placeOf: noPlace,
  });
}

function describeCell(
  cell: unknown,
  { name, converted_type: type }: SchemaElement,
  index: number,
): Omit<Fault, 'file' | 'place'> {
  const at = `in column \`${name}\` of row ${index + 1}`;
  if (type === 'DECIMAL')
    return {
      reason: `Unexpected decimal of more than 15 digits ${at}, expected one that a double holds`,
      help: 'Give counts a type of whole numbers, such as BIGINT.',
      rule: 'parquet-cell',
    };
  return {
    reason: `Unexpected ${typeof cell === 'number' ? String(cell) : 'value'} ${at}, expected a finite number, a text, a day, a timestamp, true or false, or null`,
    help: 'Write null for an unknown value, and leave out columns of other types.',
    rule: 'parquet-cell',
  };
}

function noPlace(): undefined {
  return undefined;
}

function describeFault(error: unknown): Pick<Fault, 'reason' | 'help' | 'rule'> {
  if (error instanceof TypeError && 'code' in error)
    return {
      reason: 'Unexpected bytes in a column of texts, expected UTF-8',
      help: 'Leave columns of bytes out of the file.',
      rule: 'source-encoding',
    };
  const message = error instanceof Error ? error.message : String(error);
  return {
    reason: `Unexpected file, expected Parquet: ${message}`,
    help: 'The file is cut short, or is none: retrieve or write it again.',
    rule: 'parquet-syntax',
  };
}
