import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { Plan } from './plan.ts';
import { findParts } from './find-parts.ts';
import { countIn } from './sums.ts';

/** One row would make a sum of every coincidence. */
const fewestRows = 2;

/**
 * `protect-undeclared`: counts that are the sum of others in every row, though `totals` does not say so.
 * What is hidden in one of them could be reckoned from the rest. Columns that are unknown in half of the
 * rows or more are left aside, and so are the rows in which one of the others is unknown.
 */
export function findSumWarnings(
  dataset: Pick<Dataset, 'columns' | 'rows'>,
  plan: Plan,
): readonly IssueText[] {
  if (plan.smallest === undefined) return [];
  const { rows } = dataset;
  const countAt = (row: number, column: number): bigint | undefined =>
    countIn(rows, { row, column });
  const columns = plan.counts.filter((column) => {
    const known = rows.filter((_cells, row) => countAt(row, column) !== undefined).length;
    return known * 2 > rows.length;
  });
  const table = rows
    .map((_cells, row) => columns.flatMap((column) => countAt(row, column) ?? []))
    .filter((counts) => counts.length === columns.length);
  const declared = new Set(plan.totals.map(({ total }) => total));
  const idOf = (column: number | undefined): string => dataset.columns[column ?? -1]?.id ?? '';
  return columns.flatMap((total, at) => {
    if (declared.has(total)) return [];
    const inUse = table.filter((counts) => counts[at] !== 0n);
    const parts = inUse.length < fewestRows ? undefined : findParts(table, at);
    if (parts === undefined) return [];
    const involved = [at, ...parts].map((index) => columns[index] ?? -1);
    if (!involved.some((column) => plan.guarded.has(column))) return [];
    const names = parts.map((index) => idOf(columns[index]));
    return [
      {
        path: ['protect', 'smallest'],
        reason: `Unexpected \`${idOf(total)}\` that is ${names.map((name) => `\`${name}\``).join(' + ')} in every row, expected \`totals\` to say so: a count hidden in one could be reckoned from the others`,
        help: `Write under \`protect\`: \`totals: [{ total: ${idOf(total)}, parts: [${names.join(', ')}] }]\`${plan.totals.length > 0 ? ', beside those that are there' : ''}.`,
        rule: 'protect-undeclared',
      },
    ];
  });
}
