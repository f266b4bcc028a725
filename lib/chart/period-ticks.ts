import { precisionOf, shift, startOf } from '#lib/dataset/period.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodTick } from '#lib/i18n/period.ts';
import type { Tick } from './chart.ts';
import { fitTicks, thinLabels, type Room } from './tick-fit.ts';

/** Which periods are ticked, and to what precision they are written (length of the period). */
type Step = { readonly chosen: (period: string) => boolean; readonly length: 4 | 7 | 10 };

const monthIn = (months: readonly string[]) => (period: string) =>
  months.includes(period.slice(5, 7));
const firstDay = (period: string): boolean => period.length < 10 || period.endsWith('-01');
const every = (years: number) => (period: string) =>
  Number(period.slice(0, 4)) % years === 0 &&
  (period.length === 4 || period.slice(5, 7) === '01') &&
  firstDay(period);

/** From the finest to the coarsest. */
const steps: readonly (Step & { readonly from: 4 | 7 | 10 })[] = [
  { from: 10, length: 10, chosen: () => true },
  { from: 10, length: 10, chosen: (period) => new Date(startOf(period)).getUTCDay() === 1 },
  { from: 7, length: 7, chosen: firstDay },
  {
    from: 7,
    length: 7,
    chosen: (period) => firstDay(period) && monthIn(['01', '04', '07', '10'])(period),
  },
  { from: 7, length: 7, chosen: (period) => firstDay(period) && monthIn(['01', '07'])(period) },
  ...[1, 2, 5, 10, 20, 50].map((years) => ({
    from: 4 as const,
    length: 4 as const,
    chosen: every(years),
  })),
];

/**
 * Ticks of an axis of periods at the finest calendar step whose labels neither touch nor leave the
 * drawing: days, Mondays, months, quarters, half-years, years. Where no step falls on two of the
 * periods, every n-th is ticked. The year is written at the first tick and where it changes.
 */
export function placePeriodTicks(
  periods: readonly string[],
  at: (period: string) => number,
  valueOf: (period: string) => number | string,
  locale: Locale,
  room: Room,
): Tick[] {
  const length = (periods[0] ?? '').length;
  for (const step of steps) {
    if (step.from > length) continue;
    const chosen = periods.filter(step.chosen);
    if (chosen.length < 2) continue;
    const ticks = write(chosen, step.length, at, valueOf, locale, room);
    if (ticks.length >= 2 && fitTicks(ticks, room)) return ticks;
  }
  return thinLabels(
    periods.map((period) => ({
      value: valueOf(period),
      at: at(period),
      label: formatPeriodTick(period, locale, true),
    })),
    room,
  );
}

/** Every period from the first to the last, both included. */
export function everyPeriod(first: string, last: string): string[] {
  const periods = [];
  for (
    let period = first;
    period <= last && precisionOf(period) === precisionOf(first);
    period = shift(period, 1)
  )
    periods.push(period);
  return periods;
}

/** Writes the ticks; one at the rim that would be clipped is left out, and the year said by the next. */
function write(
  periods: readonly string[],
  length: number,
  at: (period: string) => number,
  valueOf: (period: string) => number | string,
  locale: Locale,
  room: Room,
): Tick[] {
  let year = '';
  return periods.flatMap((period) => {
    const label = formatPeriodTick(period.slice(0, length), locale, period.slice(0, 4) !== year);
    const tick = { value: valueOf(period), at: at(period), label };
    if (!fitTicks([tick], room)) return [];
    year = period.slice(0, 4);
    return [tick];
  });
}
