/** Tries after which no more is looked for, so that a pull ends in any case. */
const mostTries = 20_000;

/** Rows that are searched; what is found there must hold in all. */
const searched = 50;

/**
 * The columns, two or more, that add up to column `total` in every row of a table of counts, by index;
 * undefined where there are none, or none were found among the first `mostTries` choices. A column that
 * is 0 throughout is no part. Depth first, the greatest column first; a choice is given up as soon as it
 * comes to more than the total in some row, or all that is left cannot reach it.
 */
export function findParts(
  table: readonly (readonly bigint[])[],
  total: number,
): readonly number[] | undefined {
  const inUse = table.filter((counts) => counts[total] !== 0n);
  const parts = search(inUse.slice(0, searched), total);
  const isSum = table.every(
    (counts) => counts[total] === parts?.reduce((sum, column) => sum + (counts[column] ?? 0n), 0n),
  );
  // In the order of the table: which count is the greater is not to be told.
  return isSum ? parts?.toSorted((a, b) => a - b) : undefined;
}

function search(
  table: readonly (readonly bigint[])[],
  total: number,
): readonly number[] | undefined {
  const sumOf = (column: number): bigint =>
    table.reduce((sum, counts) => sum + (counts[column] ?? 0n), 0n);
  const candidates = (table[0] ?? [])
    .map((_count, column) => ({ column, sum: sumOf(column) }))
    .filter(
      ({ column, sum }) =>
        column !== total &&
        sum > 0n &&
        table.every((counts) => (counts[column] ?? 0n) <= (counts[total] ?? 0n)),
    )
    .sort((a, b) => (a.sum < b.sum ? 1 : a.sum > b.sum ? -1 : a.column - b.column))
    .map(({ column }) => column);
  // What each row could still gain from the candidates from one on.
  const reach: (readonly bigint[])[] = [];
  let last: readonly bigint[] = table.map(() => 0n);
  for (const column of candidates.toReversed()) {
    last = last.map((sum, row) => sum + (table[row]?.[column] ?? 0n));
    reach.unshift(last);
  }
  let tries = 0;
  const choose = (
    from: number,
    left: readonly bigint[],
    chosen: readonly number[],
  ): readonly number[] | undefined => {
    if (left.every((count) => count === 0n)) return chosen.length > 1 ? chosen : undefined;
    const column = candidates[from];
    tries += 1;
    if (column === undefined || tries > mostTries) return undefined;
    if (left.some((count, row) => count > (reach[from]?.[row] ?? 0n))) return undefined;
    const after = left.map((count, row) => count - (table[row]?.[column] ?? 0n));
    const taken = after.some((count) => count < 0n)
      ? undefined
      : choose(from + 1, after, [...chosen, column]);
    return taken ?? choose(from + 1, left, chosen);
  };
  const wanted = table.map((counts) => counts[total] ?? 0n);
  return choose(0, wanted, []);
}
