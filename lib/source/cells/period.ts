import { isPeriod } from '#lib/dataset/period.ts';
import type { SourceColumn } from '#lib/dataset/recipe/source-file.ts';
import { readJapanesePeriod } from './era.ts';
import { narrow } from './narrow.ts';

/** `2025/10/3 9:00` and `2025-10-03 09:00:00` as `2025-10-03T09`; anything else as it was. */
export function readPeriod(text: string): string {
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

/**
 * The period that a text of people's means in a column of this type, its year first; as it was where it
 * is none. A sheet writes a day with its midnight: in a column of days that is the day.
 */
export function readWrittenPeriod(text: string, type: SourceColumn['type']): string {
  const narrowed = narrow(text);
  if (type === 'year' && /^\d{4}$/.test(narrowed)) return narrowed;
  const period =
    readJapanesePeriod(narrowed) ??
    readPeriod(narrowed.replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, '$1-$2-$3'));
  // In no other column: `202510` may be a month, or a day of 2020.
  const whole = type === 'date' ? period.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : period;
  const read = type === 'date' ? whole.replace(/^(\d{4}-\d{2}-\d{2})T00$/, '$1') : whole;
  return isPeriod(read) ? read : text;
}
