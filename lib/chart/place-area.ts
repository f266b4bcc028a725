import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeAcross } from './across.ts';
import { noMarks, type Chart } from './chart.ts';
import { placeFrame } from './frame.ts';
import { annotatedRows, runsOf } from './lines.ts';
import { referenceValues } from './place-meaning.ts';
import { thinPoints } from './thin-points.ts';
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
  const stacks = placeStacks(figure, { xOf, yOf });
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
      runs: stacks.map((run) =>
        run.map(({ row, x, edges }) => ({
          row,
          x,
          y: edges[index + 1] ?? 0,
          foot: edges[index] ?? 0,
          value: rows[row]?.cells[index]?.value ?? 0,
        })),
      ),
    })),
    breaks,
  };
}

/** Every edge of a stack at one row, from its foot up. */
type Stack = { readonly row: number; readonly x: number; readonly edges: readonly number[] };

/** The stacks in runs; all edges keep the same rows, so that none comes off the one under it. */
function placeStacks(
  figure: Figure,
  {
    xOf,
    yOf,
  }: {
    readonly xOf: (row: FigureRow) => number;
    readonly yOf: (value: number) => number;
  },
): Stack[][] {
  const { rows, series } = figure;
  const kept = annotatedRows(figure);
  const runs = runsOf(rows, (row, at): Stack | undefined => {
    if (sumTo(row, series.length) === undefined) return undefined;
    const edges = [0, ...series.map((_, index) => sumTo(row, index + 1) ?? 0)].map(yOf);
    return { row: at, x: xOf(row), edges };
  });
  return runs.map((run) =>
    thinPoints(run, { heightsOf: (index) => run[index]?.edges.slice(1) ?? [], rows: kept }),
  );
}

/** Sum of the first `count` series of a row; undefined where one of them is unknown. */
function sumTo({ cells }: FigureRow, count: number): number | undefined {
  const values = cells.slice(0, count).map(({ value }) => value);
  return values.reduce<number | undefined>(
    (sum, value) => (sum === undefined || value === null ? undefined : sum + value),
    0,
  );
}
