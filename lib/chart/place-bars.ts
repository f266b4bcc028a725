import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeBands, type Bands } from './band.ts';
import { placeBreaksOnBands } from './breaks.ts';
import type { Axis, BarMark, Box, Chart, MissingMark } from './chart.ts';
import { placeFrame } from './frame.ts';
import { placeLine } from './lines.ts';
import { joinMissing } from './missing-runs.ts';
import { placePeriodTicks } from './period-ticks.ts';
import { thinLabels } from './tick-fit.ts';
import { linearScale, logScale, mapOf } from './value-scale.ts';

/** Half the size of the sign for a missing bar, and its distance from the base of the plot. */
const missingLift = 6;

/** Bars over bands, on top of one another, and for `bars-line` a line at the centres of the bands. */
export function placeBars(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const bars = series.flatMap(({ mark }, index) => (mark === 'bar' ? [index] : []));
  const line = series.findIndex(({ mark }) => mark === 'line');
  const scale = linearScale(
    rows.flatMap((row) => [sumOf(row, bars, 1), sumOf(row, bars, -1)]),
    {
      free: false,
      whole: bars.every((index) => series[index]?.decimals === 0),
    },
  );
  const lineValues = rows.flatMap((row) => row.cells[line]?.value ?? []);
  const hasLine = lineValues.length > 0;
  const scale2 = figure.scale2 === 'log' ? logScale : linearScale;
  const second = hasLine
    ? {
        scale: scale2(lineValues, { free: true, whole: series[line]?.decimals === 0 }),
        unit: series[line]?.unit[locale] ?? '',
      }
    : undefined;
  const { plot, y, y2 } = placeFrame(
    size,
    { scale, unit: series[bars[0] ?? 0]?.unit[locale] ?? '' },
    second,
    locale,
    figure.breaks.length > 0,
  );
  const bands = placeBands(
    rows.map(({ key }) => key),
    [plot.x, plot.x + plot.width],
  );
  const yOf = mapOf(scale, [plot.y + plot.height, plot.y]);
  const marks = rows.flatMap((row, index) => stack(row, index, bars, bands, yOf));
  return {
    kind: figure.kind,
    locale,
    ...size,
    plot,
    x: placeBandAxis(figure, bands, size.width, locale),
    y,
    y2,
    bars: marks,
    lines: second
      ? [
          placeLine(
            line,
            rows,
            (row) => bands.centreOf(row.key),
            mapOf(second.scale, [plot.y + plot.height, plot.y]),
            figure.scale2 === 'log',
          ),
        ]
      : [],
    missing: joinMissing(
      rows.flatMap((row, index) => findMissing(row, index, bars, bands, plot, marks)),
      bands,
      plot,
    ),
    breaks: placeBreaksOnBands(figure, bands),
    steps: [],
  };
}

/** The x axis of bands: ticks by the calendar, or as many labels as fit. */
export function placeBandAxis(figure: Figure, bands: Bands, width: number, locale: Locale): Axis {
  const keys = figure.rows.map(({ key }) => key);
  const ticks =
    figure.dimension.type === 'label'
      ? thinLabels(
          figure.rows.map(({ key, label }) => ({
            value: key,
            at: bands.centreOf(key),
            label: label[locale],
          })),
          { width },
        )
      : placePeriodTicks(keys, bands.centreOf, (key) => key, locale, {
          width,
          week: figure.dimension.frequency === 'week' ? 'bands' : undefined,
        });
  return { scale: 'band', domain: keys, ticks, title: '' };
}

/** Sum of the row's bars above zero (`sign` 1) or below (−1). */
function sumOf(row: FigureRow, bars: readonly number[], sign: 1 | -1): number {
  return bars.reduce(
    (sum, index) => sum + Math.max(0, sign * (row.cells[index]?.value ?? 0)) * sign,
    0,
  );
}

/** Bars of one row, the first at the bottom; a value of zero or none draws no bar. */
function stack(
  row: FigureRow,
  index: number,
  bars: readonly number[],
  bands: Bands,
  yOf: (value: number) => number,
): BarMark[] {
  let base = 0;
  return bars.flatMap((series) => {
    const value = row.cells[series]?.value ?? 0;
    if (value === 0) return [];
    const from = yOf(base);
    base += value;
    const to = yOf(base);
    return [
      {
        x: bands.barOf(row.key),
        y: Math.min(from, to),
        width: bands.barSize,
        height: Math.abs(from - to),
        series,
        row: index,
        value,
      },
    ];
  });
}

/** One sign a row of which some bar is unknown, above what is known of it. */
function findMissing(
  row: FigureRow,
  index: number,
  bars: readonly number[],
  bands: Bands,
  plot: Box,
  marks: readonly BarMark[],
): MissingMark[] {
  const series = bars.find((each) => (row.cells[each]?.value ?? null) === null);
  if (series === undefined) return [];
  const foot = Math.min(
    plot.y + plot.height,
    ...marks.filter((mark) => mark.row === index).map((mark) => mark.y),
  );
  return [{ row: index, series, x: bands.centreOf(row.key), y: foot - missingLift }];
}
