import { startOf } from '#lib/dataset/period.ts';
import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { scaleLinear } from 'd3-scale';
import { placeBands } from './band.ts';
import { placeBreaksInTime, placeBreaksOnBands } from './breaks.ts';
import type { Axis, Box, BreakMark, Chart } from './chart.ts';
import { placeFrame } from './frame.ts';
import { placeLine } from './lines.ts';
import { everyPeriod, placePeriodTicks } from './period-ticks.ts';
import { placeBandAxis } from './place-bars.ts';
import { linearScale, logScale, mapOf } from './value-scale.ts';

type Across = {
  readonly axis: Axis;
  readonly xOf: (row: FigureRow) => number;
  readonly breaks: readonly BreakMark[];
};

/**
 * Lines over time. Hours and days lie where they lie in time, so that irregular ones are no equal steps
 * apart, weeks at their first day; months and years are bands of equal width, their points at the
 * centres.
 */
export function placeLines(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const values = rows.flatMap((row) => row.cells.flatMap(({ value }) => value ?? []));
  const log = figure.scale === 'log';
  const scale = log
    ? logScale(values)
    : linearScale(values, { free: true, whole: series.every(({ decimals }) => decimals === 0) });
  const { plot, y } = placeFrame(
    size,
    { scale, unit: series[0]?.unit[locale] ?? '' },
    undefined,
    locale,
    figure.breaks.length > 0,
  );
  const { axis, xOf, breaks } =
    figure.dimension.type === 'date' || figure.dimension.type === 'hour'
      ? inTime(figure, plot, size.width, locale)
      : onBands(figure, plot, size.width, locale);
  const yOf = mapOf(scale, [plot.y + plot.height, plot.y]);
  return {
    kind: figure.kind,
    locale,
    ...size,
    plot,
    x: axis,
    y,
    y2: undefined,
    bars: [],
    lines: series.map((_, index) => placeLine(index, rows, xOf, yOf, log)),
    missing: [],
    breaks,
    steps: [],
  };
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
