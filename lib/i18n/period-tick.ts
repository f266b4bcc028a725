import type { Locale } from './locale.ts';
import { clock, monthName, partsOf } from './period-parts.ts';

const yearLength = 4;
const dayLength = 10;

/**
 * A period as an axis writes it, with its year where that of the tick before is another or there is
 * none: `2025年10月` or `10月`, `Oct 2025` or `Oct`; days `2025/10/3` or `10/3`, `3 Oct 2025` or
 * `3 Oct`. A year stays a year. An hour is `13時`, `13:00`, with its day where that is new; midnight is
 * then the day alone.
 */
export function formatPeriodTick(period: string, locale: Locale, before?: string): string {
  const day = period.slice(0, dayLength);
  const withYear = before?.slice(0, yearLength) !== period.slice(0, yearLength);
  const { hour } = partsOf(period);
  if (hour === undefined) return formatDate(period, locale, withYear);
  const time = locale === 'ja' ? `${hour}時` : clock(hour);
  if (before?.slice(0, dayLength) === day) return time;
  const date = formatDate(day, locale, withYear);
  return hour === 0 ? date : `${date} ${time}`;
}

function formatDate(period: string, locale: Locale, withYear: boolean): string {
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
