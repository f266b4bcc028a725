import type { Dataset } from '#lib/dataset/schema.ts';
import type { Plan } from './plan.ts';
import { countIn, listSums, type Sum, type SumCell } from './sums.ts';

/** That a cell stands in an equation: +1 among the parts, −1 as the total. */
export type Term = { readonly equation: number; readonly sign: 1 | -1 };

export type Member = { readonly cell: number; readonly sign: 1 | -1 };

/** The counts of a dataset as numbered cells, and the equations that hold among them. */
export type CellSystem = {
  readonly placeOf: (cell: number) => SumCell;
  readonly cellAt: (place: SumCell) => number;
  /** By cell; undefined where unknown. */
  readonly values: readonly (bigint | undefined)[];
  readonly termsOf: readonly (readonly Term[])[];
  readonly membersOf: readonly (readonly Member[])[];
};

/**
 * The system that a reader can set up. Equations that follow from others are left out: a column of
 * totals adds up downwards because its parts do. Each cell of a table with sums across and down then
 * stands in two equations at most, which makes the system a network.
 */
export function cellSystem(dataset: Pick<Dataset, 'rows'>, plan: Plan): CellSystem {
  const width = plan.counts.length;
  const offsets = new Map(plan.counts.map((column, index) => [column, index]));
  const cellAt = ({ row, column }: SumCell): number => row * width + (offsets.get(column) ?? 0);
  const placeOf = (cell: number): SumCell => ({
    row: Math.floor(cell / width),
    column: plan.counts[cell % width] ?? 0,
  });
  const values = Array.from({ length: dataset.rows.length * width }, (_, cell) =>
    countIn(dataset.rows, placeOf(cell)),
  );
  const membersOf = listSums(dataset, plan)
    .filter((sum) => !followsFromOthers(sum, plan))
    .map(({ total, parts }): readonly Member[] => [
      { cell: cellAt(total), sign: -1 },
      ...parts.map((part) => ({ cell: cellAt(part), sign: 1 as const })),
    ]);
  const termsOf = values.map((): Term[] => []);
  membersOf.forEach((members, equation) =>
    members.forEach(({ cell, sign }) => termsOf[cell]?.push({ equation, sign })),
  );
  return { placeOf, cellAt, values, termsOf, membersOf };
}

function followsFromOthers({ entry, total }: Sum, { totals, totalRow }: Plan): boolean {
  return (
    entry === undefined &&
    totals.some(
      (other) =>
        other.total === total.column &&
        other.parts.every((part) => totalRow?.counts.includes(part)),
    )
  );
}
