import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { Plan } from './plan.ts';
import { countIn, listSums, type Sum } from './sums.ts';

const mostShown = 10;

/**
 * `protect-total`: a declared total that its parts do not add up to, so that what readers could reckon
 * is not known. Where a part is unknown, the others may not come to more than the total; an unknown
 * total says nothing. Names rows and columns, never a number: what is in a log is out.
 */
export function findSumFaults(dataset: Dataset, plan: Plan): readonly IssueText[] {
  const wrong = listSums(dataset, plan).filter((sum) => !addsUp(dataset, sum));
  const shown = wrong.slice(0, mostShown).map((sum) => describe(dataset, sum));
  const last = shown.at(-1);
  const more = wrong.length - shown.length;
  return more > 0 && last
    ? [...shown.slice(0, -1), { ...last, reason: `${last.reason} (and ${more} more totals)` }]
    : shown;
}

function addsUp({ rows }: Dataset, { total, parts }: Sum): boolean {
  const whole = countIn(rows, total);
  if (whole === undefined) return true;
  const known = parts.flatMap((part) => countIn(rows, part) ?? []);
  const sum = known.reduce((a, b) => a + b, 0n);
  return known.length === parts.length ? sum === whole : sum <= whole;
}

function describe({ rows, columns }: Dataset, { total, parts, entry }: Sum): IssueText {
  const idOf = (column: number): string => `\`${columns[column]?.id ?? ''}\``;
  const key = keyOf(rows[total.row] ?? []);
  if (entry === undefined)
    return {
      path: ['protect', 'totalRow'],
      reason: `Unexpected ${idOf(total.column)} of row \`${key}\`, expected the sum of all other rows`,
      help: 'Name under `counts` of `totalRow` what it sums; what counts each thing once does not add up.',
      rule: 'protect-total',
    };
  return {
    path: ['protect', 'totals', entry],
    reason: `Unexpected ${idOf(total.column)} of row \`${key}\`, expected the sum of ${parts.map(({ column }) => idOf(column)).join(', ')}`,
    help: 'Mend the data, or name all parts: with a wrong sum, what must be hidden is not known.',
    rule: 'protect-total',
  };
}
