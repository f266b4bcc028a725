import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeAcross } from './across.ts';
import { noMarks, type Chart } from './chart.ts';
import { placeFrame } from './frame.ts';
import { runsOf } from './lines.ts';
import { referenceValues } from './place-meaning.ts';
import { linearScale, mapOf } from './value-scale.ts';

/**
 * Filled lines over time, the first series at the bottom. A row of which a part is unknown is a gap in
 * all: where the others lie would be unknown as well.
 */
export function placeArea(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const scale = linearScale(
    [0, ...referenceValues(figure), ...rows.flatMap((row) => sumTo(row, series.length) ?? [])],
    {
      free: false,
      whole: series.every(({ decimals }) => decimals === 0),
    },
  );
  const { plot, y } = placeFrame(
    size,
    { scale, unit: series[0]?.unit[locale] ?? '' },
    undefined,
    locale,
    figure.breaks.length > 0,
  );
  const { axis, xOf, breaks } = placeAcross(figure, plot, size.width, locale);
  const yOf = mapOf(scale, [plot.y + plot.height, plot.y]);
  return {
    kind: figure.kind,
    locale,
    ...size,
    plot,
    x: axis,
    y,
    y2: undefined,
    ...noMarks,
    areas: series.map((_, index) => ({
      series: index,
      role: 'part',
      runs: runsOf(rows, (row, at) => {
        if (sumTo(row, series.length) === undefined) return undefined;
        const [foot, head] = [sumTo(row, index) ?? 0, sumTo(row, index + 1) ?? 0];
        const value = row.cells[index]?.value ?? 0;
        return { row: at, x: xOf(row), y: yOf(head), foot: yOf(foot), value };
      }),
    })),
    breaks,
  };
}

/** Sum of the first `count` series of a row; undefined where one of them is unknown. */
function sumTo({ cells }: FigureRow, count: number): number | undefined {
  const values = cells.slice(0, count).map(({ value }) => value);
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === null ? undefined : sum + value),
    0,
  );
}
