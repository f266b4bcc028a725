import { countCell } from '#lib/dataset/count.ts';
import type { SourceColumn } from './source-file.ts';
import type { OriginCell } from './origin.ts';

/** What an origin's cells are read by: whether it types its columns, and whether all are texts. */
export type CellReading = { readonly typed: boolean; readonly textual: boolean };

const periodLengths: Readonly<Partial<Record<SourceColumn['type'], number>>> = {
  hour: 13,
  date: 10,
  month: 7,
  year: 4,
};

/**
 * A cell of an origin as its column of the dataset holds it. What does not fit comes back as it was,
 * for the schema to refuse with its place. An origin that types its columns (JSON) is taken at its
 * word: there a number as a text is a slip of the producer's. Elsewhere a text of digits is a number
 * where the column counts (CSV), a number is a label where the column names (a port), and dates are
 * read with hyphens or slashes, the year first. Times of day are as the origin wrote them, in no zone.
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
  if (typeof cell === 'number')
    return type === 'label' || type === 'year' || type === 'text' ? String(cell) : cell;
  if (typeof cell !== 'string') return cell;
  switch (type) {
    case 'count':
      return textual && /^[+-]?\d+$/.test(cell) ? countCell(BigInt(cell)) : cell;
    case 'number':
    case 'percent':
      return textual && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell) ? Number(cell) : cell;
    case 'hour':
    case 'date':
    case 'month':
      return readPeriod(cell);
    case 'addresses':
      return cell.split(/\s+/).filter((part) => part !== '');
    default:
      return cell;
  }
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
  return type === 'label' && !typed ? String(cell) : countCell(cell);
}

/** `2025/10/3 9:00` and `2025-10-03 09:00:00` as `2025-10-03T09`; anything else as it was. */
function readPeriod(text: string): string {
  const found =
    /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2})(?:[ T](\d{1,2})(?::00(?::00(?:\.0+)?)?)?)?)?$/.exec(
      text,
    );
  if (!found) return text;
  const [, year = '', month = '', day, hour] = found;
  const two = (part: string): string => part.padStart(2, '0');
  return [
    `${year}-${two(month)}`,
    day === undefined ? '' : `-${two(day)}`,
    hour === undefined ? '' : `T${two(hour)}`,
  ].join('');
}
