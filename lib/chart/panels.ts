import type { Figure } from '#lib/figure/figure.ts';

/** The figure of one series alone, drawn as a line in the first colour: a panel of `small-multiples`. */
export function panelFigure(figure: Figure, series: number): Figure {
  return {
    ...figure,
    kind: 'lines',
    series: figure.series.slice(series, series + 1),
    rows: figure.rows.map((row) => ({ ...row, cells: row.cells.slice(series, series + 1) })),
  };
}
