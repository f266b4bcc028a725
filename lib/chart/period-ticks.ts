import { precisionOf, shift } from '#lib/dataset/period.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodTick } from '#lib/i18n/period-tick.ts';
import type { Tick } from './chart.ts';
import { stepsOf, type Week } from './period-steps.ts';
import { fitTicks, thinLabels, type Room } from './tick-fit.ts';

/**
 * Ticks of an axis of periods at the finest calendar step whose labels neither touch nor leave the
 * drawing: hours (every, third, sixth, twelfth), days, Mondays (of a weekly dataset its own weeks,
 * every or every other), months, quarters, half-years, years. Where no step falls on two of the
 * periods, every n-th is ticked. The year, and of hours the day, is written at the first tick and
 * where it changes.
 */
export function placePeriodTicks(
  periods: readonly string[],
  at: (period: string) => number,
  valueOf: (period: string) => number | string,
  locale: Locale,
  room: Room & { readonly week?: Week | undefined },
): Tick[] {
  for (const { chosen, length } of stepsOf(periods[0] ?? '', room.week)) {
    const ticked = periods.filter(chosen);
    if (ticked.length < 2) continue;
    const ticks = write(ticked, length, at, valueOf, locale, room);
    if (ticks.length >= 2 && fitTicks(ticks, room)) return ticks;
  }
  return thinLabels(
    periods.map((period) => ({
      value: valueOf(period),
      at: at(period),
      label: formatPeriodTick(period, locale),
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

/**
 * Writes the ticks; one at the rim that would be clipped is left out, and its year or day said by the
 * next.
 */
function write(
  periods: readonly string[],
  length: number,
  at: (period: string) => number,
  valueOf: (period: string) => number | string,
  locale: Locale,
  room: Room,
): Tick[] {
  let before: string | undefined;
  return periods.flatMap((period) => {
    const written = period.slice(0, length);
    const tick = {
      value: valueOf(period),
      at: at(period),
      label: formatPeriodTick(written, locale, before),
    };
    if (!fitTicks([tick], room)) return [];
    before = written;
    return [tick];
  });
}
