import type { FigureRow } from './figure.ts';

/** The `top` rows by their first value, greatest first; ties keep their order, unknown ones are last. */
export function rankRows(rows: readonly FigureRow[], top: number): readonly FigureRow[] {
  return [...rows].sort((a, b) => valueOf(b) - valueOf(a) || 0).slice(0, top);
}

function valueOf(row: FigureRow): number {
  return row.cells[0]?.value ?? -Number.MAX_VALUE;
}
