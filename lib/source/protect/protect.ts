import type { Protection } from '#lib/dataset/recipe/protect-schema.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { chooseHidden, type Chosen } from './choose-hidden.ts';
import { columnsTogether } from './columns-together.ts';
import { findBases, normaliseMeasures, type Base } from './normalise.ts';
import { planProtection, type Plan } from './plan.ts';
import { findSumFaults } from './sum-faults.ts';
import { findSumWarnings } from './sum-warnings.ts';
import type { SumCell } from './sums.ts';
import { orderByKey, suppress, withTelling } from './suppress.ts';

export type Protected =
  | {
      readonly ok: true;
      readonly dataset: Dataset;
      /** How many cells were hidden; undefined where none are for being small. */
      readonly suppressed: number | undefined;
      readonly warnings: readonly IssueText[];
    }
  | { readonly ok: false; readonly issues: readonly IssueText[] };

/**
 * A checked dataset with all its true values made into one in which nothing is told that must not be:
 * small counts and what would give them away suppressed (`chooseHidden`), then measures normalised
 * (`normaliseMeasures`). Faults have paths in source.yaml and tell no value. Fails with what
 * `planProtection`, `findSumFaults`, `findBases` and `chooseHidden` find, and with `protect-base` where
 * a base is itself too small to be shown. Warns with `protect-undeclared` (`findSumWarnings`). docs/protection.md says what it cannot see.
 */
export function protectDataset(dataset: Dataset, protection: Protection): Protected {
  const planned = planProtection(dataset, protection);
  if (!planned.ok) return planned;
  const { plan } = planned;
  const faults = findSumFaults(dataset, plan);
  if (faults.length > 0) return { ok: false, issues: faults };
  const found = findBases(dataset, plan);
  if (!found.ok) return found;
  const { bases } = found;
  const chosen = chooseAmong(dataset, plan, bases);
  if (!chosen.ok) return chosen;
  const hidden = withTelling(dataset, plan, chosen.hidden);
  const hiddenBases = bases.filter(({ measure, row }) =>
    hidden.some((cell) => cell.row === row && cell.column === measure.column),
  );
  if (hiddenBases.length > 0)
    return { ok: false, issues: hiddenBases.map((base) => hiddenBase(dataset, base)) };

  const suppressed = suppress(dataset, hidden);
  const ordered =
    hidden.length > 0 && protection.order === 'keys'
      ? orderByKey(suppressed, plan.totalRow?.at)
      : suppressed;
  const normalised = normaliseMeasures(ordered, bases);
  const { smallest } = plan;
  return {
    ok: true,
    dataset: smallest === undefined ? normalised : { ...normalised, smallest },
    suppressed: smallest === undefined ? undefined : hidden.length,
    warnings: findSumWarnings(dataset, plan),
  };
}

function chooseAmong(dataset: Dataset, plan: Plan, bases: readonly Base[]): Chosen {
  const { smallest } = plan;
  if (smallest === undefined) return { ok: true, hidden: [] };
  const together = columnsTogether(plan);
  // A base must be shown: neither its count nor one that hides it with itself is hidden for others.
  const kept = bases.flatMap(({ measure: { column }, row }): readonly SumCell[] =>
    [...(together.get(column) ?? [column])]
      .filter((other) => plan.counts.includes(other))
      .map((other) => ({ row, column: other })),
  );
  return chooseHidden(dataset, { ...plan, smallest }, kept);
}

function hiddenBase({ columns, rows }: Dataset, { measure, row }: Base): IssueText {
  return {
    path: [...measure.path, 'base'],
    reason: `Unexpected base of \`${columns[measure.column]?.id ?? ''}\` in row \`${keyOf(rows[row] ?? [])}\`, whose value is hidden, expected one that is shown`,
    help: 'Choose another base.',
    rule: 'protect-base',
  };
}
