import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeAcross } from './across.ts';
import { noMarks, type AreaMark, type AreaPoint, type Chart } from './chart.ts';
import { placeFrame } from './frame.ts';
import { annotatedRows, placeLine, runsOf, thinLine } from './lines.ts';
import { referenceValues } from './place-meaning.ts';
import { thinPoints } from './thin-points.ts';
import { linearScale, logScale, mapOf } from './value-scale.ts';

/** Lines over time, and behind them the range that an author has drawn. */
export function placeLines(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const values = [
    ...rows.flatMap((row) => row.cells.flatMap(({ value }) => value ?? [])),
    ...referenceValues(figure),
  ];
  const log = figure.scale === 'log';
  const scale = log
    ? logScale(values)
    : linearScale(values, {
        free: figure.kind !== 'cumulative',
        whole: series.every(({ decimals }) => decimals === 0),
      });
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
    areas: figure.range === undefined ? [] : [placeRange(figure, { xOf, yOf, log })],
    lines: series.flatMap(({ mark }, index) =>
      mark === 'line'
        ? [thinLine(placeLine(index, rows, xOf, yOf, log), annotatedRows(figure))]
        : [],
    ),
    breaks,
  };
}

type Maps = {
  readonly xOf: (row: Figure['rows'][number]) => number;
  readonly yOf: (value: number) => number;
  readonly log: boolean;
};

/** From the measure before the last to the last: the low and the high end. */
function placeRange({ rows, series }: Figure, { xOf, yOf, log }: Maps): AreaMark {
  const [low, high] = [series.length - 2, series.length - 1];
  const runs = runsOf(rows, (row, index): AreaPoint | undefined => {
    const [from, to] = [row.cells[low]?.value ?? null, row.cells[high]?.value ?? null];
    if (from === null || to === null || (log && Math.min(from, to) <= 0)) return undefined;
    return { row: index, x: xOf(row), y: yOf(to), foot: yOf(from), value: to };
  });
  const edgesOf = (point: AreaPoint | undefined) => [point?.y ?? 0, point?.foot ?? 0];
  return {
    series: 0,
    role: 'range',
    runs: runs.map((run) =>
      thinPoints(run, { heightsOf: (index) => edgesOf(run[index]), rows: new Set() }),
    ),
  };
}
