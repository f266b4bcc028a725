import type { FigureCell, FigureRow } from './figure.ts';

/** The `top` rows by their first value, greatest first; ties keep their order, unknown ones are last. */
export function rankRows(rows: readonly FigureRow[], top: number): readonly FigureRow[] {
  return [...rows].sort((a, b) => compare(b.cells[0], a.cells[0])).slice(0, top);
}

/** Below zero where the first is less. Counts that share a nearest double are told apart by their digits. */
function compare(a: FigureCell | undefined, b: FigureCell | undefined): number {
  const difference = valueOf(a) - valueOf(b);
  if (difference !== 0 || a?.exact === undefined || b?.exact === undefined) return difference;
  return Number(BigInt(a.exact) - BigInt(b.exact));
}

function valueOf(cell: FigureCell | undefined): number {
  return cell?.value ?? -Number.MAX_VALUE;
}
