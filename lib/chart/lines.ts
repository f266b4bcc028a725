import type { Figure, FigureRow } from '#lib/figure/figure.ts';
import type { LineMark, PointMark } from './chart.ts';
import { thinPoints } from './thin-points.ts';

/** One series' line: a run ends where a value is missing, or not above zero on a log scale. */
export function placeLine(
  series: number,
  rows: readonly FigureRow[],
  xOf: (row: FigureRow) => number,
  yOf: (value: number) => number,
  log: boolean,
): LineMark {
  return {
    series,
    runs: runsOf(rows, (row, index) => {
      const value = row.cells[series]?.value ?? null;
      if (value === null || (log && value <= 0)) return undefined;
      return { row: index, x: xOf(row), y: yOf(value), value };
    }),
  };
}

/** A line without the points that its drawing cannot show; those in `rows` stay. */
export function thinLine({ series, runs }: LineMark, rows: ReadonlySet<number>): LineMark {
  const thin = (run: readonly PointMark[]): PointMark[] =>
    thinPoints(run, { heightsOf: (index) => [run[index]?.y ?? 0], rows });
  return { series, runs: runs.map(thin) };
}

/** The rows at which an author has words. */
export function annotatedRows({ annotations }: Figure): ReadonlySet<number> {
  return new Set(annotations.map(({ row }) => row));
}

/** Points of the rows in runs; a row without a point ends one. */
export function runsOf<Point>(
  rows: readonly FigureRow[],
  pointOf: (row: FigureRow, index: number) => Point | undefined,
): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] = [];
  rows.forEach((row, index) => {
    const point = pointOf(row, index);
    if (point === undefined) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push(point);
  });
  return runs;
}
