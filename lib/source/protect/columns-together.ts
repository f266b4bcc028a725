import type { Plan } from './plan.ts';

/**
 * The columns that are hidden together, by each of them: a count, what tells it, and what that tells in
 * turn.
 */
export function columnsTogether({
  tells,
}: Pick<Plan, 'tells'>): ReadonlyMap<number, ReadonlySet<number>> {
  const together = new Map<number, Set<number>>();
  for (const { count, measures } of tells) {
    const joined = new Set<number>();
    for (const column of [count, ...measures])
      for (const other of together.get(column) ?? [column]) joined.add(other);
    for (const column of joined) together.set(column, joined);
  }
  return together;
}
