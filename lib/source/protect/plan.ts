import type { Protection } from '#lib/dataset/recipe/protect-schema.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';
import { findPlanFaults } from './plan-faults.ts';

/** `protect` of source.yaml with its names resolved: columns and rows by their index in the dataset. */
export type Plan = {
  readonly smallest: number | undefined;
  /** All columns of type count. */
  readonly counts: readonly number[];
  /** Those of them that `smallest` holds for. */
  readonly guarded: ReadonlySet<number>;
  readonly totals: readonly { readonly total: number; readonly parts: readonly number[] }[];
  readonly totalRow: { readonly at: number; readonly counts: readonly number[] } | undefined;
  /** What tells what: a count, and the measures that are hidden where it is. */
  readonly tells: readonly { readonly count: number; readonly measures: readonly number[] }[];
  readonly normalised: readonly NormalisedMeasure[];
};

export type NormalisedMeasure = {
  readonly column: number;
  readonly base: 'first' | 'maximum' | { readonly at: number };
  readonly says: Bilingual;
  readonly digits: number;
  readonly path: readonly PropertyKey[];
};

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly issues: readonly IssueText[] };

/**
 * Resolves `protect` against the dataset. Fails with `protect-column` (no such column, or one of
 * another kind), `protect-row` (no such row), or with what contradicts itself (`findPlanFaults`).
 */
export function planProtection(dataset: Dataset, protection: Protection): Planned {
  const issues: IssueText[] = [];
  const names = namesOf(dataset, issues);
  const counts = dataset.columns.flatMap(({ type }, index) => (type === 'count' ? [index] : []));
  const guarded = protection.counts?.map((id, index) => names.count(id, ['counts', index]));
  const plan: Plan = {
    smallest: protection.smallest,
    counts,
    guarded: new Set(guarded ?? counts),
    totals: protection.totals.map(({ total, parts }, index) => ({
      total: names.count(total, ['totals', index, 'total']),
      parts: parts.map((part, at) => names.count(part, ['totals', index, 'parts', at])),
    })),
    totalRow: totalRowOf(protection.totalRow, counts, names),
    tells: Object.entries(protection.tells).map(([id, measures]) => ({
      count: names.count(id, ['tells', id]),
      measures: measures.map((measure, index) => names.measure(measure, ['tells', id, index])),
    })),
    normalised: protection.normalise.flatMap(({ measures, base: said, says, digits }, index) => {
      const at = ['normalise', index];
      const base =
        typeof said === 'string' ? said : { at: names.row(said.at, [...at, 'base', 'at']) };
      return measures.map((measure, place) => ({
        column: names.measure(measure, [...at, 'measures', place]),
        base,
        says,
        digits,
        path: ['protect', ...at],
      }));
    }),
  };
  protection.allow.forEach(({ column }, index) => names.column(column, ['allow', index, 'column']));
  if (issues.length === 0) issues.push(...findPlanFaults(dataset, protection, plan));
  return issues.length > 0 ? { ok: false, issues } : { ok: true, plan };
}

/** Finds the index of what a name means; where it means nothing, says so, and gives −1. */
type Find = (name: string, path: readonly PropertyKey[]) => number;

type Names = {
  readonly column: Find;
  readonly measure: Find;
  readonly count: Find;
  readonly row: Find;
};

function namesOf(dataset: Dataset, issues: IssueText[]): Names {
  const { columns, rows } = dataset;
  const among =
    (fits: (column: Dataset['columns'][number]) => boolean, expected: string): Find =>
    (id, path) => {
      const index = columns.findIndex((column) => column.id === id && fits(column));
      const found = columns.find((column) => column.id === id);
      const candidates = columns.filter(fits).map((column) => column.id);
      if (index < 0)
        issues.push({
          path: ['protect', ...path],
          reason: found
            ? `Unexpected column \`${id}\` of type ${found.type}, expected ${expected}`
            : `Unexpected column \`${id}\`, expected ${expected}`,
          help: didYouMean(id, candidates) ?? `There are: ${candidates.join(', ') || 'none'}.`,
          rule: 'protect-column',
        });
      return index;
    };
  return {
    column: among(() => true, 'one of the columns'),
    measure: among(({ role }) => role === 'measure', 'one of the measures'),
    count: among(({ type }) => type === 'count', 'one of the counts'),
    row: (key, path) => {
      const index = rows.findIndex((row) => keyOf(row) === key);
      if (index < 0)
        issues.push({
          path: ['protect', ...path],
          reason: `Unexpected row \`${key}\`, expected the key of a row`,
          help: didYouMean(key, rows.map(keyOf)) ?? 'Check what the first column says of it.',
          rule: 'protect-row',
        });
      return index;
    },
  };
}

function totalRowOf(
  said: Protection['totalRow'],
  counts: readonly number[],
  names: Names,
): Plan['totalRow'] {
  if (said === undefined) return undefined;
  if (typeof said === 'string') return { at: names.row(said, ['totalRow']), counts };
  return {
    at: names.row(said.at, ['totalRow', 'at']),
    counts: said.counts.map((id, index) => names.count(id, ['totalRow', 'counts', index])),
  };
}
