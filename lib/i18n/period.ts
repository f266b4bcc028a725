import type { Locale } from './locale.ts';
import { clock, monthName, partsOf } from './period-parts.ts';

export { monthName } from './period-parts.ts';

/**
 * A period (`2025`, `2025-10`, `2025-10-03`) in words: `2025年10月3日`, `3 October 2025`. An hour
 * (`2025-10-03T13`) is told by its beginning: `2025年10月3日13時`, `3 October 2025, 13:00`.
 */
export function formatPeriod(period: string, locale: Locale): string {
  const { year, month, day, hour } = partsOf(period);
  if (locale === 'ja')
    return [
      `${year}年`,
      month === undefined ? '' : `${month}月`,
      day === undefined ? '' : `${day}日`,
      hour === undefined ? '' : `${hour}時`,
    ].join('');
  const date = [day, month === undefined ? undefined : monthName(month), year]
    .filter((part) => part !== undefined)
    .join(' ');
  return hour === undefined ? date : `${date}, ${clock(hour)}`;
}

/** The week that begins with a day, in words: `2025年10月6日の週`, `week of 6 October 2025`. */
export function formatWeek(firstDay: string, locale: Locale): string {
  const day = formatPeriod(firstDay, locale);
  return locale === 'ja' ? `${day}の週` : `week of ${day}`;
}

/**
 * A span of periods, what both ends share said once: `2025年10月〜12月`, `October–December 2025`. Ends
 * that are the same are one period. A last hour is told by its end, as it is part of the span:
 * `2025年10月3日13時〜15時台`, `3 October 2025, 13:00–15:59`.
 */
export function formatPeriodRange(from: string, to: string, locale: Locale): string {
  if (from === to) return formatPeriod(from, locale);
  const first = partsOf(from);
  const last = partsOf(to);
  const whole = `${formatPeriod(from, locale)}${locale === 'ja' ? '〜' : ' – '}${formatEnd(to, locale)}`;
  if (from.length !== to.length) return whole;
  if (first.month === undefined || last.month === undefined)
    return locale === 'ja' ? `${first.year}〜${last.year}年` : `${first.year}–${last.year}`;
  if (first.year !== last.year) return whole;
  if (first.hour !== undefined) return formatHours(from, to, locale);
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

/** From one hour to another of the same year. */
function formatHours(from: string, to: string, locale: Locale): string {
  const [first, last] = [partsOf(from), partsOf(to)];
  const sameMonth = first.month === last.month;
  const sameDay = sameMonth && first.day === last.day;
  if (locale === 'ja') {
    const date = sameDay ? '' : `${sameMonth ? '' : `${last.month}月`}${last.day}日`;
    return `${formatPeriod(from, locale)}〜${date}${last.hour}時台`;
  }
  if (sameDay) return `${formatPeriod(from, locale)}–${clock(last.hour ?? 0, 59)}`;
  const start = `${first.day} ${monthName(first.month ?? 0)}, ${clock(first.hour ?? 0)}`;
  return `${start} – ${formatEnd(to, locale)}`;
}

/** A period as the end of a span that it is part of. */
function formatEnd(period: string, locale: Locale): string {
  const { hour } = partsOf(period);
  if (hour === undefined) return formatPeriod(period, locale);
  if (locale === 'ja') return `${formatPeriod(period, locale)}台`;
  return `${formatPeriod(period.slice(0, 10), locale)}, ${clock(hour, 59)}`;
}
