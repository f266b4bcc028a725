import type { FigureRow } from '#lib/figure/figure.ts';
import type { LineMark, PointMark } from './chart.ts';

/** One series' line: a run ends where a value is missing, or not above zero on a log scale. */
export function placeLine(
  series: number,
  rows: readonly FigureRow[],
  xOf: (row: FigureRow) => number,
  yOf: (value: number) => number,
  log: boolean,
): LineMark {
  const runs: PointMark[][] = [];
  let run: PointMark[] = [];
  rows.forEach((row, index) => {
    const value = row.cells[series]?.value ?? null;
    if (value === null || (log && value <= 0)) {
      run = [];
      return;
    }
    if (run.length === 0) runs.push(run);
    run.push({ row: index, x: xOf(row), y: yOf(value), value });
  });
  return { series, runs };
}
