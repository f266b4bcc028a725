import type { Dataset } from '../schema.ts';
import { csvText } from './csv-text.ts';
import { flatColumns, flatRows } from './flat-columns.ts';

/**
 * A dataset as CSV for programs: RFC 4180, in UTF-8 without a byte order mark. The header is the ids of
 * its flat columns; values are those of the dataset, numbers in the shortest decimal form that JSON has,
 * labels as their keys, null as nothing. Nothing is changed for the sake of spreadsheets: `excelCsv`
 * is for them.
 */
export function datasetCsv(dataset: Dataset): string {
  const columns = flatColumns(dataset);
  return csvText([
    columns.map(({ id }) => id),
    ...flatRows(dataset, columns).map((row) =>
      row.map((cell) => (typeof cell === 'number' ? JSON.stringify(cell) : cell)),
    ),
  ]);
}
