import type { FigureRow } from '#lib/figure/figure.ts';
import type { LineMark } from './chart.ts';

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
