import type { Locale } from './locale.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

type Parts = {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: number | undefined;
};

/** A period (`2025`, `2025-10`, `2025-10-03`) in words: `2025年10月3日`, `3 October 2025`. */
export function formatPeriod(period: string, locale: Locale): string {
  const { year, month, day } = partsOf(period);
  if (locale === 'ja')
    return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
  return [day, month === undefined ? undefined : months[month - 1], year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/**
 * A span of periods, what both ends share said once: `2025年10月〜12月`, `October–December 2025`. Ends
 * that are the same are one period.
 */
export function formatPeriodRange(from: string, to: string, locale: Locale): string {
  if (from === to) return formatPeriod(from, locale);
  const first = partsOf(from);
  const last = partsOf(to);
  const whole = `${formatPeriod(from, locale)}${locale === 'ja' ? '〜' : ' – '}${formatPeriod(to, locale)}`;
  if (from.length !== to.length) return whole;
  if (first.month === undefined || last.month === undefined)
    return locale === 'ja' ? `${first.year}〜${last.year}年` : `${first.year}–${last.year}`;
  if (first.year !== last.year) return whole;
  if (first.day === undefined || last.day === undefined || first.month !== last.month)
    return locale === 'ja'
      ? `${formatPeriod(from, locale)}〜${last.month}月${last.day === undefined ? '' : `${last.day}日`}`
      : first.day === undefined
        ? `${monthName(first.month)}–${monthName(last.month)} ${last.year}`
        : `${first.day} ${monthName(first.month)} – ${formatPeriod(to, locale)}`;
  return locale === 'ja'
    ? `${formatPeriod(from, locale)}〜${last.day}日`
    : `${first.day}–${formatPeriod(to, locale)}`;
}

/**
 * A period as an axis writes it, with its year or without: `2025年10月` or `10月`, `Oct 2025` or
 * `Oct`; days `2025/10/3` or `10/3`, `3 Oct 2025` or `3 Oct`. A year stays a year.
 */
export function formatPeriodTick(period: string, locale: Locale, withYear: boolean): string {
  const { year, month, day } = partsOf(period);
  if (month === undefined) return locale === 'ja' ? `${year}年` : year;
  if (locale === 'ja') {
    if (day === undefined) return withYear ? `${year}年${month}月` : `${month}月`;
    return withYear ? `${year}/${month}/${day}` : `${month}/${day}`;
  }
  return [day, monthName(month).slice(0, 3), withYear ? year : undefined]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** The English name of a month, from 1; empty where there is none. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

function partsOf(period: string): Parts {
  const [year = '', month, day] = period.split('-');
  return {
    year: String(Number(year)),
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
  };
}
