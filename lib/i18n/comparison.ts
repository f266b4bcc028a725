import type { Locale } from './locale.ts';
import { formatPeriod, formatWeek } from './period.ts';

const dayLength = 10;

/** A period, and whether it is the first day of a week that it stands for. */
export type Moment = { readonly at: string; readonly isWeek: boolean };

/**
 * When a single value was observed, where its edition does not tell it: its day, its week or its hour.
 * Undefined for months and years, which editions are of.
 */
export function formatMoment({ at, isWeek }: Moment, locale: Locale): string | undefined {
  if (at.length < dayLength) return undefined;
  if (isWeek) return formatWeek(at, locale);
  return at.length === dayLength ? formatPeriod(at, locale) : formatHour(at, locale);
}

/**
 * A signed change with the period it is reckoned from: `2025年9月比 −9.9%`, `−9.9% on September 2025`;
 * of weeks and hours, which no one word tells, `前週（2025年9月29日の週）比`, `on the week of 29 September
 * 2025`, `前の1時間（2025年10月3日12時台）比`, `on the hour from 12:00 on 3 October 2025`.
 */
export function formatComparison(change: string, { at, isWeek }: Moment, locale: Locale): string {
  if (locale === 'ja') return `${beforeInJapanese({ at, isWeek })}比 ${change}`;
  const before = isWeek
    ? `the ${formatWeek(at, locale)}`
    : at.length > dayLength
      ? `the hour from ${at.slice(dayLength + 1)}:00 on ${formatPeriod(at.slice(0, dayLength), locale)}`
      : formatPeriod(at, locale);
  return `${change} on ${before}`;
}

function beforeInJapanese({ at, isWeek }: Moment): string {
  if (isWeek) return `前週（${formatWeek(at, 'ja')}）`;
  return at.length > dayLength ? `前の1時間（${formatHour(at, 'ja')}）` : formatPeriod(at, 'ja');
}

/** An hour from its beginning to its end: `2025年10月3日12時台`, `3 October 2025, 12:00–12:59`. */
function formatHour(hour: string, locale: Locale): string {
  const words = formatPeriod(hour, locale);
  return locale === 'ja' ? `${words}台` : `${words}–${hour.slice(dayLength + 1)}:59`;
}
