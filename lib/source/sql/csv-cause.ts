import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { VFileMessage } from 'vfile-message';
import { diagnose, type DiagnosticInput } from '#lib/diagnostic/diagnostic.ts';
import { describeCsvFault } from '../format/csv-fault.ts';
import { delimiters, describeLength } from '../format/read-delimited.ts';
import { DecodeFault, textPieces } from './csv-text.ts';
import type { PlacedTable } from './place-table.ts';

/** As many as are told of one file. */
const mostFaults = 20;

/**
 * Why an engine could not read a CSV or TSV file, by its lines: bytes that are no UTF-8
 * (`source-encoding`), no line at all (`csv-header`), one of another length than the first (`csv-row`),
 * quotes (`csv-syntax`). None
 * where nothing of these is wrong. The file is read again in pieces, as large as it may be, and nothing
 * of what is in it is in the words.
 */
export async function findCsvCause(
  { path, shown, format }: Pick<PlacedTable, 'path' | 'shown' | 'format'>,
  signal: AbortSignal,
): Promise<readonly VFileMessage[]> {
  if (format !== 'csv' && format !== 'tsv') return [];
  const faults: VFileMessage[] = [];
  const report = (line: number, told: Omit<DiagnosticInput, 'file' | 'place'>): void => {
    faults.push(diagnose({ file: shown, place: { line, column: 1 }, ...told }));
  };
  let expected: number | undefined;
  let next = 1;
  const parser = parse({
    delimiter: delimiters[format],
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    on_record: (record: readonly string[], { lines }) => {
      const line = next;
      next = lines + 1;
      expected ??= record.length;
      // The engine passes over empty lines.
      const isEmpty = record.length === 1 && record[0] === '';
      if (record.length !== expected && !isEmpty)
        report(line, { ...describeLength(record, expected), rule: 'csv-row' });
      return null;
    },
  });
  try {
    const pieces = textPieces(path, { file: shown, isEnough: () => faults.length >= mostFaults });
    await pipeline(Readable.from(pieces), parser.resume(), { signal });
    if (expected === undefined)
      report(1, {
        reason: 'Unexpected empty file, expected the names of the columns in its first line',
        help: 'Ask the publisher what became of the data.',
        rule: 'csv-header',
      });
  } catch (error) {
    if (error instanceof DecodeFault) return [...faults, error.fault].slice(0, mostFaults);
    // Once enough is told, the text ends wherever it is.
    if (error instanceof CsvError && faults.length < mostFaults)
      report(next, { ...describeCsvFault(error), rule: 'csv-syntax' });
  }
  return faults.slice(0, mostFaults);
}
