import type { Cell, Dataset } from '#lib/dataset/schema.ts';
import type { Plan } from './plan.ts';

/** A sum that readers can reckon with: one cell is the sum of the others. */
export type Sum = {
  readonly total: SumCell;
  readonly parts: readonly SumCell[];
  /** Which entry of `totals` says so; none of the row of totals. */
  readonly entry: number | undefined;
};

export type SumCell = { readonly row: number; readonly column: number };

/**
 * Every sum that `protect` declares: each of `totals` in each row, and for each count of the row of
 * totals that row against all others.
 */
export function listSums(dataset: Pick<Dataset, 'rows'>, plan: Plan): readonly Sum[] {
  const within = dataset.rows.flatMap((_cells, row) =>
    plan.totals.map(({ total, parts }, entry) => ({
      total: { row, column: total },
      parts: parts.map((column) => ({ row, column })),
      entry,
    })),
  );
  const { totalRow } = plan;
  if (totalRow === undefined) return within;
  const others = dataset.rows.flatMap((_cells, row) => (row === totalRow.at ? [] : [row]));
  return [
    ...within,
    ...totalRow.counts.map((column) => ({
      total: { row: totalRow.at, column },
      parts: others.map((row) => ({ row, column })),
      entry: undefined,
    })),
  ];
}

/** The count in a cell, exactly; undefined where it is unknown. */
export function countIn(
  rows: readonly (readonly Cell[])[],
  { row, column }: SumCell,
): bigint | undefined {
  const cell = rows[row]?.[column];
  return typeof cell === 'number' || typeof cell === 'string' ? BigInt(cell) : undefined;
}
