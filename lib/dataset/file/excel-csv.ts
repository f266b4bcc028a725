import type { Bilingual } from '#lib/i18n/locale.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import type { Column, Dataset, Status } from '../schema.ts';
import { unitOf } from '../unit.ts';
import { csvText } from './csv-text.ts';
import { flatColumns, flatRows, type FlatCell, type FlatColumn } from './flat-columns.ts';

/**
 * A dataset as CSV for people who open it in Excel in Japan: UTF-8 with a byte order mark, without
 * which Excel takes it for Shift_JIS; titles with units, labels, attributes and statuses in Japanese;
 * months and hours as Excel shows them and not as something else (it makes `Oct-25` of `2025-10`).
 *
 * Texts that a spreadsheet would take for a formula get an apostrophe before them, as OWASP's page on
 * CSV injection and CWE-1236 advise: those that begin with `=`, `+`, `-`, `@`, their full-width forms, a
 * tab or a line break, also after spaces and characters that are not seen. Commas and quotes are
 * escaped, so that no text can begin a cell of its own. Numbers are ours and stay numbers.
 *
 * Excel keeps 15 digits: a count of more gets the apostrophe too, and so is a text that shows every
 * digit rather than a number that is another. Labels that look like numbers or dates (`01`, `1-2`) are
 * at the mercy of the spreadsheet. What is exact is `datasetCsv`.
 */
export function excelCsv(
  dataset: Dataset,
  statusWords: Readonly<Record<Status, Bilingual>>,
): string {
  const words = new Map<FlatCell, Bilingual>(Object.entries(statusWords));
  const columns = flatColumns(dataset).filter(({ part }) => part !== 'en');
  return byteOrderMark.concat(
    csvText([
      columns.map((column) => harmless(titleOf(column, dataset))),
      ...flatRows(dataset, columns).map((row) =>
        columns.map((column, at) => textOf(row[at] ?? null, column, words)),
      ),
    ]),
  );
}

const byteOrderMark = '\ufeff';
const digitsOfExcel = 15;

function titleOf({ of, part }: FlatColumn, dataset: Dataset): string {
  if (part === 'status') return `${of.title.ja}の状態`;
  if (of.role !== 'measure') return of.title.ja;
  const base = of.base === undefined ? '' : `、1 = ${of.base.ja}`;
  return `${of.title.ja}(${unitOf(of, dataset).ja}${base})`;
}

function textOf(
  cell: FlatCell,
  { of, part }: FlatColumn,
  statusWords: ReadonlyMap<FlatCell, Bilingual>,
): string | null {
  if (cell === null) return null;
  if (part === 'status') return statusWords.get(cell)?.ja ?? null;
  if (of.role === 'measure') {
    const digits = JSON.stringify(cell).replaceAll('"', '');
    return of.type === 'count' && digits.length > digitsOfExcel ? `'${digits}` : digits;
  }
  return of.role === 'dimension' ? shownKey(String(cell), of) : harmless(String(cell));
}

function shownKey(key: string, column: Extract<Column, { role: 'dimension' }>): string {
  switch (column.type) {
    case 'label':
      return harmless(column.labels?.[key]?.ja ?? key);
    case 'month':
      return formatPeriod(key, 'ja');
    case 'hour':
      return `${key.replace('T', ' ')}:00`;
    case 'date':
    case 'year':
      return key;
  }
}

function harmless(text: string): string {
  return /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text;
}
