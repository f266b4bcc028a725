import { countCell } from '#lib/dataset/count.ts';
import type { SourceColumn } from '#lib/dataset/recipe/source-file.ts';
import type { OriginCell } from '../origin.ts';
import { readCount, readNumber, readPercent } from './number.ts';
import { readPeriod, readWrittenPeriod } from './period.ts';

/** What an origin's cells are read by: whether it types its columns, and whether its texts are people's. */
export type CellReading = { readonly typed: boolean; readonly textual: boolean };

const periodLengths: Readonly<Partial<Record<SourceColumn['type'], number>>> = {
  hour: 13,
  date: 10,
  month: 7,
  year: 4,
};

/**
 * A cell of an origin as its column of the dataset holds it. What does not fit comes back as it was,
 * for the schema to refuse with its place, and `explainRows` to say what it seems to be.
 *
 * An origin that types its columns (JSON) is taken at its word: there a number as a text is a slip of
 * the producer's. Elsewhere a number is a label where the column names (a port), and dates are read
 * with hyphens or slashes, the year first. Times of day are as the origin wrote them, in no zone.
 *
 * In CSV, TSV and xlsx (`textual`) people write, and what can mean one thing alone is read, exactly:
 *
 * | column                 | read                                                          | as                 |
 * | ---------------------- | ------------------------------------------------------------- | ------------------ |
 * | count, number, percent | `１２３`, `－５`: full-width; `−5`: the minus of typographers | 123, -5, -5        |
 * | count, number, percent | `1 234` by no-break or thin blanks, in groups of three        | 1234               |
 * | count, number, percent | `+5`, `007`: signs and zeros in front change no number        | 5, 7               |
 * | count                  | `1,234`, `12,345,678`: groups of three                        | 1234, 12345678     |
 * | count                  | `1.0`: a fraction of nothing                                  | 1                  |
 * | number, percent        | `12,345,678`, `1,234.5`: no comma of them begins a fraction   | 12345678, 1234.5   |
 * | number, percent        | `1e3`                                                         | 1000               |
 * | percent                | `12%`, `１２％`                                               | 12                 |
 * | date, month, hour      | `2025/10/1`, `2025-10-1`, `2025/10`, `2025/10/1 9:00`         | year first         |
 * | date                   | `2025/10/1 0:00`, `2025.10.1`, `20251001`                     | 2025-10-01         |
 * | date, month, hour      | `2025年10月1日`, `2025年10月`, `2025年10月1日 9時`            | as precise as it is |
 * | date, month, hour      | `令和7年10月1日`, of 大正 to 令和, within its era              | 2025-10-01         |
 * | year                   | `2025年`, `２０２５`, `令和7年`                               | 2025               |
 *
 * Refused, as each could mean another thing, is not exact, or tells more than a number does: `1,234` of
 * a number, `12.000` of a count, `1 234` by plain blanks, `1e3` of a count, `12%` of a count, `-`, `#N/A`, `¥100`, `△5`,
 * `(5)`, `約10`; `45931`, `Oct-25`, `10/1/2025`, `10月1日`, `2025年度`, `2025-W44`.
 */
export function readCell(
  cell: OriginCell,
  type: SourceColumn['type'],
  { typed, textual }: CellReading,
): unknown {
  if (cell === null) return null;
  if (cell instanceof Date) return readDate(cell.toISOString(), periodLengths[type]);
  if (typeof cell === 'bigint') return readWhole(cell, type, typed);
  if (typed) return cell;
  if (typeof cell === 'number') return isNaming(type) ? String(cell) : cell;
  if (typeof cell !== 'string') return cell;
  if (type === 'addresses') return cell.split(/\s+/).filter((part) => part !== '');
  return textual ? readWritten(cell, type) : isTime(type) ? readPeriod(cell) : cell;
}

/** A text that people wrote. */
function readWritten(text: string, type: SourceColumn['type']): unknown {
  switch (type) {
    case 'count': {
      const count = readCount(text);
      return count === undefined ? text : countCell(count);
    }
    case 'number':
      return readNumber(text) ?? text;
    case 'percent':
      return readPercent(text) ?? text;
    case 'hour':
    case 'date':
    case 'month':
    case 'year':
      return readWrittenPeriod(text, type);
    default:
      return text;
  }
}

function isTime(type: SourceColumn['type']): boolean {
  return type === 'hour' || type === 'date' || type === 'month';
}

/** True where a number is a name. */
function isNaming(type: SourceColumn['type']): boolean {
  return type === 'label' || type === 'year' || type === 'text';
}

/** An instant as the period that begins with it; whole where it lies within one, for the schema to refuse. */
function readDate(instant: string, length: number | undefined): string {
  return length !== undefined && instant.slice(length) === '0000-01-01T00:00:00.000Z'.slice(length)
    ? instant.slice(0, length)
    : instant;
}

/** A count keeps its digits; a measure that need not be whole is a double like the rest of its column. */
function readWhole(cell: bigint, type: SourceColumn['type'], typed: boolean): unknown {
  if (type === 'number' || type === 'percent') return Number(cell);
  return isNaming(type) && !typed ? String(cell) : countCell(cell);
}
