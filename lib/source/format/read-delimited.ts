import { CsvError, parse } from 'csv-parse/sync';
import { diagnoseFaults, type Fault } from '#lib/diagnostic/faults.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { OriginTable } from '../origin.ts';
import { findNameFaults } from './check-columns.ts';
import { decodeText, saveAsUtf8 } from './decode-text.ts';
import { delimitedPlaces } from './delimited-places.ts';
import { describeCsvFault } from './csv-fault.ts';
import type { TableFile } from './table-file.ts';

export const delimiters = { csv: ',', tsv: '\t' } as const;

/**
 * Reads CSV (RFC 4180) or TSV as a sheet writes and copies it: the first record names the columns, all
 * cells are texts without the blanks around them, and the empty cell is null, as is each of
 * `reading.missing`. Empty records at the end are left out. Fails with `source-encoding`,
 * `csv-syntax` (quotes), `csv-header` or `csv-row` (a record of another length), all at once.
 */
export function readDelimited(
  bytes: Uint8Array,
  { file, reading }: Pick<TableFile, 'file' | 'reading'>,
  format: keyof typeof delimiters,
): Result<OriginTable> {
  const decoded = decodeText(bytes, {
    file,
    encoding: reading.encoding,
    help:
      reading.encoding === 'utf-8'
        ? saveAsUtf8
        : 'Leave `encoding` out of source.yaml where the file is UTF-8.',
    cp932Help:
      'Excel in Japan writes it: write `encoding: cp932` under `from` in source.yaml (with `--validate`, add `--encoding cp932`), or save it as «CSV UTF-8».',
  });
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const delimiter = delimiters[format];
  const { records, ends, error } = splitRecords(text, delimiter);
  const placeAt = delimitedPlaces({ text, delimiter, ends });
  const fault = (record: number, column: number, told: Omit<Fault, 'file' | 'place'>): Fault => ({
    file,
    ...told,
    place: () => placeAt(record, column),
  });
  const refuse = (faults: readonly Fault[]): Result<never> => failure(...diagnoseFaults(faults));

  if (error) {
    const told = { ...describeCsvFault(error), rule: 'csv-syntax' };
    return refuse([fault(ends.length, Number(error['column']), told)]);
  }
  const [names = [], ...rows] = records;
  const nameFaults = records.length === 0 ? [] : findNameFaults(names);
  if (nameFaults.length > 0)
    return refuse(
      nameFaults.map(({ column, ...told }) => fault(0, column, { ...told, rule: 'csv-header' })),
    );
  const rowFaults = rows.flatMap((row, index) =>
    row.length === names.length
      ? []
      : [fault(index + 1, 0, { ...describeLength(row, names.length), rule: 'csv-row' })],
  );
  if (rowFaults.length > 0) return refuse(rowFaults);
  const missing = new Set(['', ...reading.missing]);
  return success({
    columns: names.map((name) => ({ name })),
    rows: rows.map((row) => row.map((cell) => (missing.has(cell) ? null : cell))),
    textual: true,
    placeOf: (row, column = 0) => placeAt(row === undefined ? 0 : row + 1, column),
  });
}

type Records = {
  /** Without empty ones at the end, their cells without the blanks around them. */
  readonly records: readonly (readonly string[])[];
  /** Where each record ends in the text's UTF-8. */
  readonly ends: readonly number[];
  readonly error: CsvError | undefined;
};

function splitRecords(text: string, delimiter: string): Records {
  const ends: number[] = [];
  try {
    const records = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      trim: true,
      // Lengths are compared afterwards, so that all records of another length are told at once.
      relax_column_count: true,
      on_record: (record, { bytes: end }) => {
        ends.push(end);
        return record;
      },
    });
    return { records: trimRecords(records), ends, error: undefined };
  } catch (error) {
    if (error instanceof CsvError) return { records: [], ends, error };
    throw error;
  }
}

/** Also of the blanks within quotes, and of the wide ones of Japanese text. */
function trimRecords(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const trimmed = records.map((record) => record.map((cell) => cell.trim()));
  const last = trimmed.findLastIndex((record) => record.some((cell) => cell !== ''));
  return trimmed.slice(0, last + 1);
}

/** What is wrong with a record of another length than the first. */
export function describeLength(
  row: readonly string[],
  expected: number,
): { readonly reason: string; readonly help: string } {
  if (row.length === 1 && row[0] === '')
    return {
      reason: `Unexpected empty line, expected a row of ${expected} cells`,
      help: 'Remove the line: the table ends with its last row.',
    };
  return {
    reason: `Unexpected row of ${row.length} ${row.length === 1 ? 'cell' : 'cells'}, expected ${expected}, one a column`,
    help: 'A cell with a separator in it wants quotes around it.',
  };
}
