import type { CellSystem, Member } from './cell-system.ts';
import { columnsTogether } from './columns-together.ts';
import type { Plan } from './plan.ts';
import type { SumCell } from './sums.ts';

/** Which cells are hidden so far, and which could be. What is hidden stays hidden. */
export type Hiding = {
  readonly system: CellSystem;
  /** Hides a cell, and the counts that tell it. */
  readonly hide: (cell: number) => void;
  readonly isHidden: (cell: number) => boolean;
  /** All hidden cells, in the order in which they were hidden. Grows while it is gone through. */
  readonly hidden: ReadonlySet<number>;
  /** The hidden cells of an equation, in the same order. */
  readonly hiddenOf: (equation: number) => readonly Member[];
  /** The cells of an equation that may be hidden, cheapest first; some may be hidden by now. */
  readonly openOf: (equation: number) => readonly Member[];
  /** What is lost by hiding the cell: its count; infinite where it may not be hidden. */
  readonly priceOf: (cell: number) => number;
};

/** So many cells of an equation may be hidden before the list of its open ones is made anew. */
const staleAfter = 64;

/** Nothing hidden yet. Zeros, unknown counts, those that are not guarded, and `kept` ones stay open. */
export function startHiding(system: CellSystem, plan: Plan, kept: readonly SumCell[]): Hiding {
  const { values, placeOf, cellAt, termsOf, membersOf } = system;
  const together = columnsTogether(plan);
  const prices = values.map((value, cell) =>
    value !== undefined && value > 0n && plan.guarded.has(placeOf(cell).column)
      ? Number(value)
      : Infinity,
  );
  for (const place of kept) prices[cellAt(place)] = Infinity;
  const priceOf = (cell: number): number => prices[cell] ?? Infinity;

  const marks = new Uint8Array(values.length);
  const isHidden = (cell: number): boolean => marks[cell] === 1;
  const hidden = new Set<number>();
  const hiddenOf = membersOf.map((): Member[] => []);
  const openOf = new Map<number, { readonly members: readonly Member[]; readonly at: number }>();

  const hide = (cell: number): void => {
    if (isHidden(cell) || values[cell] === undefined) return;
    marks[cell] = 1;
    hidden.add(cell);
    for (const { equation, sign } of termsOf[cell] ?? []) hiddenOf[equation]?.push({ cell, sign });
    const { row, column } = placeOf(cell);
    for (const other of together.get(column) ?? [])
      if (plan.counts.includes(other)) hide(cellAt({ row, column: other }));
  };
  return {
    system,
    hide,
    isHidden,
    hidden,
    hiddenOf: (equation) => hiddenOf[equation] ?? [],
    openOf: (equation) => {
      const known = openOf.get(equation);
      const at = hiddenOf[equation]?.length ?? 0;
      if (known !== undefined && at - known.at < staleAfter) return known.members;
      const members = (known?.members ?? membersOf[equation] ?? []).filter(
        ({ cell }) => priceOf(cell) < Infinity && !isHidden(cell),
      );
      if (known === undefined)
        members.sort((a, b) => priceOf(a.cell) - priceOf(b.cell) || a.cell - b.cell);
      openOf.set(equation, { members, at });
      return members;
    },
    priceOf,
  };
}
