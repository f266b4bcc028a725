import type { Member, Term } from './cell-system.ts';

/** One cell raised or lowered by one. */
export type Move = { readonly cell: number; readonly step: 1 | -1 };

/** Moves made so far, what they cost, and by how much each equation is off: equation, difference, … */
export type Way = {
  readonly before: Way | undefined;
  readonly move: Move;
  readonly cost: number;
  readonly length: number;
  readonly off: readonly number[];
};

/** The moves of a way, from its first. */
export function movesOf(way: Way): readonly Move[] {
  const moves: Move[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.before) moves.push(at.move);
  return moves.reverse();
}

/** True where one of the moves is of the cell. */
export function isOn(way: Way, cell: number): boolean {
  for (let at: Way | undefined = way; at !== undefined; at = at.before)
    if (at.move.cell === cell) return true;
  return false;
}

/** The move of a cell that makes the difference of its equation smaller. */
export function mending(difference: number, { cell, sign }: Member): Move {
  return { cell, step: difference > 0 === sign > 0 ? -1 : 1 };
}

/** By how much each equation is off after a move, in order of equations; what holds again is left out. */
export function balanced(
  off: readonly number[],
  terms: readonly Term[],
  step: 1 | -1,
): readonly number[] {
  const next: number[] = [];
  let at = 0;
  for (const { equation, sign } of terms) {
    for (; at < off.length && (off[at] ?? 0) < equation; at += 2)
      next.push(off[at] ?? 0, off[at + 1] ?? 0);
    const isOff = at < off.length && off[at] === equation;
    const difference = sign * step + (isOff ? (off[at + 1] ?? 0) : 0);
    if (isOff) at += 2;
    if (difference !== 0) next.push(equation, difference);
  }
  for (; at < off.length; at += 1) next.push(off[at] ?? 0);
  return next;
}

/** True where nothing is off after the move. */
export function closes(off: readonly number[], terms: readonly Term[], step: 1 | -1): boolean {
  return (
    off.length === 2 * terms.length &&
    terms.every(
      ({ equation, sign }, index) =>
        off[2 * index] === equation && off[2 * index + 1] === -sign * step,
    )
  );
}
