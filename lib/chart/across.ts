import { scaleLinear } from 'd3-scale';
import { startOf } from '#lib/dataset/period.ts';
import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeBands } from './band.ts';
import { placeBreaksInTime, placeBreaksOnBands } from './breaks.ts';
import type { Axis, Box, BreakMark } from './chart.ts';
import { everyPeriod, placePeriodTicks } from './period-ticks.ts';
import { placeBandAxis } from './place-bars.ts';

/** The axis of periods under lines, and where on it a row lies. */
export type Across = {
  readonly axis: Axis;
  readonly xOf: (row: FigureRow) => number;
  readonly breaks: readonly BreakMark[];
};

/**
 * Hours and days lie where they lie in time, so that irregular ones are no equal steps apart, weeks at
 * their first day; months, years and labels are bands of equal width, their points at the centres.
 */
export function placeAcross(figure: Figure, plot: Box, width: number, locale: Locale): Across {
  const { type } = figure.dimension;
  return type === 'date' || type === 'hour'
    ? inTime(figure, plot, width, locale)
    : onBands(figure, plot, width, locale);
}

function inTime(figure: Figure, plot: Box, width: number, locale: Locale): Across {
  const first = figure.rows[0]?.key ?? '';
  const last = figure.rows.at(-1)?.key ?? '';
  const domain = [startOf(first), startOf(last)] as const;
  const map = scaleLinear(domain, [plot.x, plot.x + plot.width]);
  const at = (period: string): number => map(startOf(period));
  return {
    axis: {
      scale: 'time',
      domain,
      ticks: placePeriodTicks(everyPeriod(first, last), at, startOf, locale, {
        width,
        week: figure.dimension.frequency === 'week' ? 'time' : undefined,
      }),
      title: '',
    },
    xOf: ({ key }) => at(key),
    breaks: placeBreaksInTime(figure, map),
  };
}

function onBands(figure: Figure, plot: Box, width: number, locale: Locale): Across {
  const bands = placeBands(
    figure.rows.map(({ key }) => key),
    [plot.x, plot.x + plot.width],
  );
  return {
    axis: placeBandAxis(figure, bands, width, locale),
    xOf: ({ key }) => bands.centreOf(key),
    breaks: placeBreaksOnBands(figure, bands),
  };
}
