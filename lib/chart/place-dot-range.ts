import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeBands } from './band.ts';
import { noMarks, type Chart, type MissingMark } from './chart.ts';
import { axisBelow } from './place-scatter.ts';
import { rowAxisOf, rowLabelsOf } from './row-labels.ts';
import { linearScale, logScale, mapOf } from './value-scale.ts';

const rowHeight = 26;
const tallRowHeight = 36;
const headHeight = 20;
const footHeight = 24;
/** Right of the plot: half the label of the last tick. */
const rightMargin = 22;

/** A row under the other: the range as a line, the measure as a dot on it, the axis of values below. */
export function placeDotRange(figure: Figure, width: number, locale: Locale): Chart {
  const { rows, series } = figure;
  const labels = rowLabelsOf(figure, width, locale);
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const isLog = figure.scale === 'log';
  const scale = isLog
    ? logScale(values)
    : linearScale(values, { free: true, whole: series.every(({ decimals }) => decimals === 0) });
  const plot = {
    x: labels.room,
    y: headHeight,
    width: width - labels.room - rightMargin,
    height: rows.length * (labels.tall ? tallRowHeight : rowHeight),
  };
  const xOf = mapOf(scale, [plot.x, plot.x + plot.width]);
  const bands = placeBands(
    rows.map(({ key }) => key),
    [plot.y, plot.y + plot.height],
  );
  const placed = rows.map(({ key, cells }, row) => {
    const known = (index: number): number | undefined => {
      const value = cells[index]?.value ?? null;
      return value === null || (isLog && value <= 0) ? undefined : value;
    };
    return { row, y: bands.centreOf(key), value: known(0), low: known(1), high: known(2) };
  });
  return {
    kind: figure.kind,
    locale,
    width,
    height: plot.y + plot.height + footHeight,
    plot,
    x: axisBelow(scale, series[0]?.unit[locale] ?? '', { xOf, width, locale }),
    y: rowAxisOf(rows, labels, bands),
    y2: undefined,
    ...noMarks,
    spans: placed.flatMap(({ row, y, low, high }) =>
      low === undefined || high === undefined
        ? []
        : [{ row, series: 0, x1: xOf(low), y1: y, x2: xOf(high), y2: y }],
    ),
    dots: placed.flatMap(({ row, y, value }) =>
      value === undefined ? [] : [{ row, series: 0, x: xOf(value), y, value }],
    ),
    missing: placed.flatMap(({ row, y, value, low, high }): MissingMark[] =>
      value === undefined && low === undefined && high === undefined
        ? [{ row, series: 0, x: plot.x + 8, y }]
        : [],
    ),
  };
}
