import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { cellSystem } from './cell-system.ts';
import { cellGuard } from './guard.ts';
import { startHiding } from './hiding.ts';
import type { Plan } from './plan.ts';
import type { SumCell } from './sums.ts';

export type Chosen =
  | { readonly ok: true; readonly hidden: readonly SumCell[] }
  | { readonly ok: false; readonly issues: readonly IssueText[] };

/**
 * Chooses the counts to hide, by rows: cell suppression, primary and complementary, as Hundepool and
 * others describe it in «Statistical Disclosure Control» (Wiley 2012, chapters 4 and 5).
 *
 * Primary are the counts from 1 up to below `smallest`. Zeros stay, so that readers know a hidden count
 * to be 1 or more. For each hidden count others are hidden until readers, who have all that is shown,
 * every sum and this knowledge, are left with at least `smallest` tables of whole numbers in which it
 * takes different values (`cellGuard`). It can then be reckoned neither exactly nor closely, whatever
 * the means; and as hiding more takes none of these tables away, once is enough for each.
 *
 * What is unknown in the data is taken as known to readers. `kept` cells are not hidden for others. Of
 * what would do, that is hidden which loses the smallest sum of counts; the same table gives the same
 * choice. Fails with `protect-lone`: a count that nothing can be hidden with.
 */
export function chooseHidden(
  dataset: Pick<Dataset, 'rows' | 'columns'>,
  plan: Plan & { readonly smallest: number },
  kept: readonly SumCell[],
): Chosen {
  const system = cellSystem(dataset, plan);
  const { values, placeOf } = system;
  const hiding = startHiding(system, plan, kept);
  const limit = BigInt(plan.smallest);
  values.forEach((value = 0n, cell) => {
    const isSmall = value > 0n && value < limit;
    if (isSmall && plan.guarded.has(placeOf(cell).column)) hiding.hide(cell);
  });

  const guard = cellGuard(hiding, plan.smallest);
  for (const cell of hiding.hidden)
    if (!guard(cell)) return { ok: false, issues: [loneCount(dataset, placeOf(cell))] };
  return { ok: true, hidden: [...hiding.hidden].sort((a, b) => a - b).map(placeOf) };
}

function loneCount(
  { rows, columns }: Pick<Dataset, 'rows' | 'columns'>,
  { row, column }: SumCell,
): IssueText {
  return {
    path: ['protect', 'smallest'],
    reason: `Unexpected count to hide in \`${columns[column]?.id ?? ''}\` of row \`${keyOf(rows[row] ?? [])}\`, expected others that can be hidden with it`,
    help: 'Name more of the counts in `counts`, choose another base, pool rows or columns at the source, or leave out a total.',
    rule: 'protect-lone',
  };
}
