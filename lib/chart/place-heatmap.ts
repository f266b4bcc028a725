import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodTick } from '#lib/i18n/period-tick.ts';
import { placeBands } from './band.ts';
import { noMarks, type BarMark, type Chart, type MissingMark } from './chart.ts';
import { labelGap } from './frame.ts';
import { widthOf } from './text-width.ts';
import { thinLabels } from './tick-fit.ts';
import { truncate } from './wrap.ts';

const headHeight = 20;
const footHeight = 24;
const rowHeight = { narrow: 20, wide: 26 } as const;
const labelShare = 0.35;
/** Colour steps of a heatmap. */
const stepCount = 5;

/**
 * A cell for each row and series, all of one size. Its colour is the fifth of all known values that
 * it belongs to (quantiles), so that a few great values do not blanch the rest; zero is a value like
 * any other.
 */
export function placeHeatmap(
  figure: Figure,
  size: 'narrow' | 'wide',
  width: number,
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const labels = rowLabels(figure, width * labelShare, locale);
  const left = Math.ceil(Math.max(...labels.map((label) => widthOf(label)))) + labelGap;
  const plot = {
    x: left,
    y: headHeight,
    width: width - left - 6,
    height: rows.length * rowHeight[size],
  };
  const across = placeBands(
    series.map(({ id }) => id),
    [plot.x, plot.x + plot.width],
  );
  const down = placeBands(
    rows.map(({ key }) => key),
    [plot.y, plot.y + plot.height],
  );
  const cells = rows.flatMap(({ key, cells }, row) =>
    series.map(({ id }, index) => ({
      row,
      series: index,
      value: cells[index]?.value ?? null,
      x: across.startOf(id),
      y: down.startOf(key),
    })),
  );
  return {
    kind: figure.kind,
    locale,
    width,
    height: headHeight + plot.height + footHeight,
    plot,
    x: {
      scale: 'band',
      domain: series.map(({ id }) => id),
      ticks: thinLabels(
        series.map(({ id, label }) => ({
          value: id,
          at: across.centreOf(id),
          label: label[locale],
        })),
        { width },
      ),
      title: series[0]?.unit[locale] ?? '',
    },
    y: {
      scale: 'band',
      domain: rows.map(({ key }) => key),
      ticks: rows.map(({ key }, index) => ({
        value: key,
        at: down.centreOf(key),
        label: labels[index] ?? '',
      })),
      title: '',
    },
    y2: undefined,
    ...noMarks,
    bars: cells.flatMap(({ value, ...cell }): BarMark[] =>
      value === null ? [] : [{ ...cell, value, width: across.size, height: down.size }],
    ),
    missing: cells.flatMap(({ value, row, series: index, x, y }): MissingMark[] =>
      value === null ? [{ row, series: index, x: x + across.size / 2, y: y + down.size / 2 }] : [],
    ),
    steps: stepsOf(cells.flatMap(({ value }) => value ?? [])),
  };
}

/**
 * What the rows are called, in `room` px. Periods whose words are too long are written as an axis writes
 * them: cut, their ends would be lost, by which they are told apart.
 */
function rowLabels({ rows, dimension }: Figure, room: number, locale: Locale): string[] {
  const words = rows.map(({ label }) => label[locale]);
  const isLong = words.some((label) => widthOf(label) > room);
  return isLong && dimension.type !== 'label'
    ? rows.map(({ key }, index) => formatPeriodTick(key, locale, rows[index - 1]?.key))
    : words.map((label) => truncate(label, room));
}

/** Upper bound of each fifth of the values: values of the data itself, the last the greatest. */
export function stepsOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from(
    { length: stepCount },
    (_, index) => sorted[Math.ceil(((index + 1) * sorted.length) / stepCount) - 1] ?? 0,
  );
}

/** The step a value belongs to, from 1: the first whose upper bound it does not pass. */
export function stepOf(value: number, steps: readonly number[]): number {
  const found = steps.findIndex((bound) => value <= bound);
  return found === -1 ? steps.length : found + 1;
}
