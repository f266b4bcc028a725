import type { Protection } from '#lib/dataset/recipe/protect-schema.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { Plan } from './plan.ts';

/**
 * What contradicts itself, though every name in it is known: protection that protects nothing
 * (`protect-idle`), sums of themselves and names given twice (`protect-twice`), and measures of which
 * some are normalised and some are not, though one follows from the others (`protect-partly`).
 */
export function findPlanFaults(
  dataset: Pick<Dataset, 'columns'>,
  protection: Protection,
  plan: Plan,
): readonly IssueText[] {
  const idOf = (column: number): string => dataset.columns[column]?.id ?? '';
  return [
    ...idleFaults(protection, plan),
    ...plan.totals.flatMap(({ total, parts }, index) => {
      const path = ['protect', 'totals', index];
      return [
        ...twice(parts.map(idOf), [...path, 'parts']),
        ...(partsWithin(total, plan).has(total) ? [sumOfItself(idOf(total), path)] : []),
      ];
    }),
    ...twice(protection.counts ?? [], ['protect', 'counts']),
    ...twice(plan.totalRow?.counts.map(idOf) ?? [], ['protect', 'totalRow', 'counts']),
    ...twice(
      plan.normalised.map(({ column }) => idOf(column)),
      ['protect', 'normalise'],
    ),
    ...plan.totals.flatMap(({ total, parts }, index) =>
      partlyNormalised([total, ...parts].map(idOf), protection, ['protect', 'totals', index]),
    ),
    ...plan.tells.flatMap(({ count, measures }) =>
      partlyNormalised([count, ...measures].map(idOf), protection, [
        'protect',
        'tells',
        idOf(count),
      ]),
    ),
  ];
}

function idleFaults(protection: Protection, plan: Plan): IssueText[] {
  const needs = (key: string, needed: string): IssueText => ({
    path: ['protect', key],
    reason: `Unexpected \`${key}\` without ${needed}, expected something that it protects`,
    help: `Write \`smallest\`, or leave \`${key}\` out.`,
    rule: 'protect-idle',
  });
  if (plan.smallest === undefined)
    return [
      ...(protection.counts ? [needs('counts', '`smallest`')] : []),
      ...(protection.order === 'origin' ? [needs('order', '`smallest`')] : []),
      ...(plan.totals.length > 0 && plan.normalised.length === 0
        ? [needs('totals', '`smallest` or `normalise`')]
        : []),
      ...(plan.totalRow !== undefined && plan.normalised.length === 0
        ? [needs('totalRow', '`smallest` or `normalise`')]
        : []),
      ...(plan.tells.length > 0 && plan.normalised.length === 0
        ? [needs('tells', '`smallest` or `normalise`')]
        : []),
    ];
  if (plan.counts.length === 0)
    return [
      {
        path: ['protect', 'smallest'],
        reason:
          'Unexpected `smallest` of a dataset without counts, expected a measure of type count',
        help: 'Give the measures it is for the type `count`.',
        rule: 'protect-idle',
      },
    ];
  return Object.keys(protection.tells).flatMap((id, index) => {
    const count = plan.tells[index]?.count;
    if (count !== undefined && plan.guarded.has(count)) return [];
    return [
      {
        path: ['protect', 'tells', id],
        reason: `Unexpected count \`${id}\`, expected one that \`smallest\` holds for`,
        help: 'Name it in `counts` too.',
        rule: 'protect-idle',
      },
    ];
  });
}

function twice(ids: readonly string[], path: readonly PropertyKey[]): IssueText[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(again)].map((id) => ({
    path,
    reason: `Unexpected second \`${id}\`, expected each column once`,
    help: 'Leave one of them out.',
    rule: 'protect-twice',
  }));
}

/** All columns that a total is made of, parts of parts included. */
function partsWithin(total: number, plan: Plan): ReadonlySet<number> {
  const within = new Set<number>();
  const add = (column: number): void => {
    for (const entry of plan.totals)
      for (const part of entry.total === column ? entry.parts : [])
        if (!within.has(part)) {
          within.add(part);
          add(part);
        }
  };
  add(total);
  return within;
}

function sumOfItself(id: string, path: readonly PropertyKey[]): IssueText {
  return {
    path,
    reason: `Unexpected \`${id}\` among the parts of itself, expected a sum of other columns`,
    help: 'Follow the parts from total to total; one of them leads back.',
    rule: 'protect-twice',
  };
}

/** Of measures that follow from one another, one shown as it is tells what 1 is of the others. */
function partlyNormalised(
  ids: readonly string[],
  protection: Protection,
  path: readonly PropertyKey[],
): IssueText[] {
  const normalised = new Set(protection.normalise.flatMap(({ measures }) => measures));
  const bare = ids.filter((id) => !normalised.has(id));
  if (bare.length === 0 || bare.length === ids.length) return [];
  return [
    {
      path,
      reason: `Unexpected \`${bare.join('`, `')}\` beside normalised measures that follow from it, expected all of them normalised or none`,
      help: 'Normalise all of them, or leave out what tells the absolute value.',
      rule: 'protect-partly',
    },
  ];
}
