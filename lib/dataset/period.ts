import { z } from 'zod';

/**
 * A span of time as text, never a Date: `2025`, `2025-10`, `2025-10-27`, or the hour that begins with
 * `2025-10-27T13`, in the time zone its dataset states. Its length tells its precision.
 */
export type Period = string;

export type Precision = 'year' | 'month' | 'day' | 'hour';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}))?)?)?$/;

export const periodSchema = z
  .string()
  .refine(isPeriod, 'a year, month, day or hour that exists, such as `2025-10` or `2025-10-27`');

/** From one period to another, both included. */
export const spanSchema = z
  .strictObject({ from: periodSchema, to: periodSchema })
  .refine(
    ({ from, to }) => from.slice(0, to.length) <= to,
    'a span whose end is not before its start',
  );

/** True for a year, month, day or hour that exists in the Gregorian calendar. */
export function isPeriod(text: string): boolean {
  const found = pattern.exec(text);
  if (!found) return false;
  const [, year, month, day, hour] = found;
  if (month === undefined) return true;
  if (hour !== undefined && Number(hour) > 23) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? '1');
}

const precisions: Readonly<Record<number, Precision>> = {
  4: 'year',
  7: 'month',
  10: 'day',
  13: 'hour',
};

/** The precision that a period's length tells. */
export function precisionOf(period: Period): Precision {
  return precisions[period.length] ?? 'day';
}

/** First instant of a period in milliseconds, reckoned as UTC so that no machine's zone matters. */
export function startOf(period: Period): number {
  const [year = 0, month = 1, day = 1, hour = 0] = numbersOf(period);
  return Date.UTC(year, month - 1, day, hour);
}

/** The period of the same precision one before: `2025-01` → `2024-12`. */
export function previousOf(period: Period): Period {
  return shift(period, -1);
}

/** The period of the same precision `count` later (earlier where negative). */
export function shift(period: Period, count: number): Period {
  const [year = 0, month = 1, day = 1, hour = 0] = numbersOf(period);
  const precision = precisionOf(period);
  if (precision === 'year') return String(year + count).padStart(4, '0');
  const date =
    precision === 'month'
      ? new Date(Date.UTC(year, month - 1 + count, 1))
      : precision === 'day'
        ? new Date(Date.UTC(year, month - 1, day + count))
        : new Date(Date.UTC(year, month - 1, day, hour + count));
  return date.toISOString().slice(0, period.length);
}

function numbersOf(period: Period): number[] {
  return period.split(/[-T]/).map(Number);
}

/** True where `period` lies within `from` and `to`, both included, whatever their precisions. */
export function isWithin(
  period: Period,
  from: Period | undefined,
  to: Period | undefined,
): boolean {
  if (from !== undefined && period.slice(0, from.length) < from) return false;
  return to === undefined || period.slice(0, to.length) <= to;
}

/** The first and the last hour of a period: of 2025-02, `2025-02-01T00` and `2025-02-28T23`. Texts of one length, in order of time. */
export function hoursOf(period: Period): { readonly first: Period; readonly last: Period } {
  const first = hourAt(startOf(period));
  return { first, last: hourAt(startOf(shift(period, 1)) - hour) };
}

const hour = 3_600_000;

function hourAt(instant: number): Period {
  return new Date(instant).toISOString().slice(0, 13);
}
