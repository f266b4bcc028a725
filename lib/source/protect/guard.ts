import { findCircuit, type Field, type SearchLimits } from './circuit.ts';
import type { Hiding } from './hiding.ts';
import type { Move } from './way.ts';

/** How far a search goes; less once many entries were looked at, so that a pull ends in any case. */
const limits = {
  patient: { free: 2_000, paid: 10_000, most: 200_000 },
  hurried: { free: 60, paid: 200, most: 20_000 },
  /** Entries after which it hurries. */
  hurriesAfter: 4_000_000,
  breadth: 24,
};

/**
 * What makes sure of hidden cells, one after the other, that readers are left with `smallest` values or
 * more of each; it hides others where that is needed. The function it gives is false of a cell that
 * cannot be kept from them.
 *
 * From the true table, whole numbers are moved along circuits of hidden cells: the one cell up, then,
 * from the true table again, down. Each step on the way is a table that agrees with all that is shown,
 * with no hidden count below 1, and gives the cell a value of its own.
 */
export function cellGuard(hiding: Hiding, smallest: number): (cell: number) => boolean {
  const { system, hide } = hiding;
  const guarded = new Set<number>();

  // Nothing is ever moved by more than `smallest`: how great a count is beyond that does not matter.
  const limit = BigInt(smallest);
  const rooms = system.values.map((value = 0n) =>
    value === 0n ? 0 : Number((value < limit ? value : limit) - 1n),
  );
  const roomBelow = (cell: number): number => rooms[cell] ?? 0;

  /** Every cell of a circuit takes as many values as it can be gone round, both ways. */
  const noteGuarded = (circuit: readonly Move[]): void => {
    const room = (step: 1 | -1): number =>
      Math.min(...circuit.filter((move) => move.step === step).map(({ cell }) => roomBelow(cell)));
    if (room(1) + room(-1) >= smallest - 1) for (const { cell } of circuit) guarded.add(cell);
  };

  let entries = 0;
  const find = (field: Field, start: Move, said: SearchLimits): readonly Move[] | undefined => {
    const found = findCircuit(field, start, said);
    entries += found.entries;
    return found.circuit;
  };
  const findWithin = (field: Field, start: Move, pays: boolean): readonly Move[] | undefined => {
    const { breadth } = limits;
    const { free, paid, most } = entries > limits.hurriesAfter ? limits.hurried : limits.patient;
    if (!pays) return find(field, start, { pays, breadth, patience: free, most: free });
    const said = { pays, patience: paid, most };
    // What cannot be found among some of the cells may be found among all.
    return (
      find(field, start, { ...said, breadth }) ?? find(field, start, { ...said, breadth: Infinity })
    );
  };

  /** Moves a cell one way as far as is wanted; gives what is still wanted after that. */
  const widen = (
    start: Move,
    wanted: number,
    { moved, pays }: { readonly moved: Map<number, number>; readonly pays: boolean },
  ): number => {
    const roomOf = ({ cell, step }: Move): number =>
      step === 1 ? Infinity : roomBelow(cell) + (moved.get(cell) ?? 0);
    const field = { ...hiding, roomOf };
    let left = wanted;
    while (left > 0 && roomOf(start) > 0) {
      const circuit = findWithin(field, start, pays);
      if (circuit === undefined) break;
      const by = Math.min(left, ...circuit.map(roomOf));
      for (const { cell, step } of circuit) {
        moved.set(cell, (moved.get(cell) ?? 0) + step * by);
        hide(cell);
      }
      noteGuarded(circuit);
      left -= by;
    }
    return left;
  };

  return (cell) => {
    if (guarded.has(cell) || (system.termsOf[cell] ?? []).length === 0) return true;
    const up = { cell, step: 1 } as const;
    const down = { cell, step: -1 } as const;
    const raised = new Map<number, number>();
    const lowered = new Map<number, number>();
    let left = smallest - 1;
    left = widen(up, left, { moved: raised, pays: false });
    left = widen(down, left, { moved: lowered, pays: false });
    left = widen(up, left, { moved: raised, pays: true });
    left = widen(down, left, { moved: lowered, pays: true });
    return left === 0;
  };
}
