import type { Cell } from './schema.ts';

/** What tells a row from the others: its first cell, a period or a label. Empty where it is neither, which a check of the rows refuses. */
export function keyOf(row: readonly Cell[]): string {
  const key = row[0];
  return typeof key === 'string' ? key : '';
}
