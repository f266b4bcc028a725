import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeBands, type Bands } from './band.ts';
import { extentsOf, partsOf, slotsOf } from './bar-parts.ts';
import { placeBreaksOnBands } from './breaks.ts';
import {
  noMarks,
  type Axis,
  type BarMark,
  type Box,
  type Chart,
  type MissingMark,
} from './chart.ts';
import { placeFrame } from './frame.ts';
import { placeLine } from './lines.ts';
import { joinMissing } from './missing-runs.ts';
import { placePeriodTicks } from './period-ticks.ts';
import { referenceValues } from './place-meaning.ts';
import { thinLabels } from './tick-fit.ts';
import { linearScale, logScale, mapOf } from './value-scale.ts';

/** Distance of the sign for a missing bar from the base of the plot. */
const missingLift = 6;

/**
 * Bars over bands: on top of one another, side by side, or as shares of 100 %; and for `bars-line` a
 * line at the centres of the bands.
 */
export function placeBars(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const line = series.findIndex(({ mark }) => mark === 'line');
  const scale = linearScale([...extentsOf(figure), ...referenceValues(figure)], {
    free: false,
    whole: isWhole(figure),
  });
  const lineValues = rows.flatMap((row) => row.cells[line]?.value ?? []);
  const scale2 = figure.scale2 === 'log' ? logScale : linearScale;
  const second =
    lineValues.length > 0
      ? {
          scale: scale2(lineValues, { free: true, whole: series[line]?.decimals === 0 }),
          unit: series[line]?.unit[locale] ?? '',
        }
      : undefined;
  const { plot, y, y2 } = placeFrame(
    size,
    { scale, unit: barUnit(figure, locale) },
    second,
    locale,
    figure.breaks.length > 0,
  );
  const bands = placeBands(
    rows.map(({ key }) => key),
    [plot.x, plot.x + plot.width],
    { slots: slotsOf(figure), ...(figure.kind === 'histogram' ? { gap: 0 } : {}) },
  );
  const yOf = mapOf(scale, [plot.y + plot.height, plot.y]);
  const bars = rows.flatMap((row, index) => placeRow(figure, row, index, { bands, yOf }));
  const missing = rows.flatMap((row, index) =>
    findMissing(figure, row, index, { bands, plot, bars }),
  );
  return {
    kind: figure.kind,
    locale,
    ...size,
    plot,
    x: placeBandAxis(figure, bands, size.width, locale),
    y,
    y2,
    ...noMarks,
    bars,
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
    missing: slotsOf(figure) > 1 ? missing : joinMissing(missing, bands, plot),
    breaks: placeBreaksOnBands(figure, bands),
  };
}

/** True where the axis of the bars is of whole numbers. */
export function isWhole(figure: Figure): boolean {
  return (
    figure.kind === 'percent-bars' ||
    figure.series.every(({ mark, decimals }) => mark !== 'bar' || decimals === 0)
  );
}

/** The unit of the bars' axis. */
export function barUnit({ kind, series }: Figure, locale: Locale): string {
  if (kind === 'percent-bars') return '%';
  return series.find(({ mark }) => mark === 'bar')?.unit[locale] ?? '';
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

function placeRow(
  figure: Figure,
  row: FigureRow,
  index: number,
  { bands, yOf }: { readonly bands: Bands; readonly yOf: (value: number) => number },
): BarMark[] {
  return partsOf(figure, row).map(({ series, value, from, to, slot }) => {
    const [foot, head] = [yOf(from), yOf(to)];
    return {
      x: bands.barOf(row.key, slot),
      y: Math.min(foot, head),
      width: bands.barSize,
      height: Math.abs(foot - head),
      series,
      row: index,
      value,
    };
  });
}

/** One sign a row of which some bar is unknown, above what is known of it; side by side one a bar. */
function findMissing(
  figure: Figure,
  row: FigureRow,
  index: number,
  {
    bands,
    plot,
    bars,
  }: { readonly bands: Bands; readonly plot: Box; readonly bars: readonly BarMark[] },
): MissingMark[] {
  const unknown = figure.series.flatMap(({ mark }, series) =>
    mark === 'bar' && (row.cells[series]?.value ?? null) === null ? [series] : [],
  );
  if (slotsOf(figure) > 1)
    return unknown.map((series) => ({
      row: index,
      series,
      x: bands.barOf(row.key, series) + bands.barSize / 2,
      y: plot.y + plot.height - missingLift,
    }));
  const [series] = unknown;
  if (series === undefined) return [];
  const foot = Math.min(
    plot.y + plot.height,
    ...bars.filter((mark) => mark.row === index).map((mark) => mark.y),
  );
  return [{ row: index, series, x: bands.centreOf(row.key), y: foot - missingLift }];
}
