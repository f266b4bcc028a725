import { keyOf } from '#lib/dataset/row-key.ts';
import type { Cell, Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { NormalisedMeasure, Plan } from './plan.ts';
import { decimalOf, isGreater, ratioOf, type Decimal } from './ratio.ts';

/** What becomes 1 of a measure: its value, and the row that has it. */
export type Base = {
  readonly measure: NormalisedMeasure;
  readonly row: number;
  readonly value: Decimal;
};

export type FoundBases =
  | { readonly ok: true; readonly bases: readonly Base[] }
  | { readonly ok: false; readonly issues: readonly IssueText[] };

const times = { ja: '倍', en: 'times' } as const;

/**
 * The base of each normalised measure, in the true data. Of «first» and «maximum» the row of totals is
 * none. Fails with `protect-base` (unknown, or not above 0) and `protect-digits`: the base must be at
 * least 10^digits of the steps in which the measure is counted (ones, or its last decimal). With fewer,
 * few bases would fit all the rounded values, and readers could try them all.
 */
export function findBases(dataset: Dataset, plan: Plan): FoundBases {
  const found = plan.normalised.map((measure) => {
    const row = baseRow(dataset, plan, measure);
    const value = row === undefined ? undefined : decimalIn(dataset.rows[row], measure.column);
    if (row === undefined || value === undefined || value.coefficient <= 0n)
      return { measure, fault: noBase(dataset, measure) };
    if (isTooSmall(value, dataset.rows, measure))
      return { measure, fault: tooFine(dataset, measure) };
    return { measure, base: { measure, row, value } };
  });
  const issues = found.flatMap(({ fault }) => fault ?? []);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, bases: found.flatMap(({ base }) => base ?? []) };
}

/**
 * The dataset with each of the measures as a part or a multiple of its base, rounded. Nothing is left
 * of the absolute values: type and unit change with them. Unknown and hidden cells stay as they are.
 */
export function normaliseMeasures(dataset: Dataset, bases: readonly Base[]): Dataset {
  const byColumn = new Map(bases.map((base) => [base.measure.column, base]));
  return {
    ...dataset,
    columns: dataset.columns.map((column, index) => {
      const base = byColumn.get(index);
      if (base === undefined || column.role !== 'measure') return column;
      return { ...column, type: 'number', unit: times, base: base.measure.says };
    }),
    rows: dataset.rows.map((row) =>
      row.map((cell, index): Cell => {
        const base = byColumn.get(index);
        const value = base && decimalIn(row, index);
        return value ? ratioOf(value, base.value, base.measure.digits) : cell;
      }),
    ),
  };
}

function baseRow(
  { rows }: Dataset,
  { totalRow }: Plan,
  { base, column }: NormalisedMeasure,
): number | undefined {
  if (typeof base === 'object') return base.at;
  let best: { readonly row: number; readonly value: Decimal } | undefined;
  for (const [row, cells] of rows.entries()) {
    const value = row === totalRow?.at ? undefined : decimalIn(cells, column);
    if (value === undefined || (best && !isGreater(value, best.value))) continue;
    best = { row, value };
    if (base === 'first') break;
  }
  return best?.row;
}

function decimalIn(row: readonly Cell[] | undefined, column: number): Decimal | undefined {
  const cell = row?.[column];
  return typeof cell === 'number' || typeof cell === 'string' ? decimalOf(cell) : undefined;
}

function isTooSmall(
  base: Decimal,
  rows: readonly (readonly Cell[])[],
  { column, digits }: NormalisedMeasure,
): boolean {
  const exponents = rows.map((row) => decimalIn(row, column)?.exponent ?? 0);
  const step = { coefficient: 1n, exponent: exponents.reduce((a, b) => Math.min(a, b), 0) };
  return isGreater({ ...step, exponent: step.exponent + digits }, base);
}

function noBase({ columns, rows }: Dataset, { column, base, path }: NormalisedMeasure): IssueText {
  const of = typeof base === 'object' ? ` in row \`${keyOf(rows[base.at] ?? [])}\`` : '';
  return {
    path: [...path, 'base'],
    reason: `Unexpected base of \`${columns[column]?.id ?? ''}\`${of}, expected a known value above 0`,
    help: 'Choose another base.',
    rule: 'protect-base',
  };
}

function tooFine({ columns }: Dataset, { column, digits, path }: NormalisedMeasure): IssueText {
  return {
    path: [...path, 'digits'],
    reason: `Unexpected \`digits: ${digits}\` of \`${columns[column]?.id ?? ''}\`, expected fewer: its base is so small that they would tell it`,
    help: 'Write fewer `digits`, choose a greater base, or normalise over longer periods.',
    rule: 'protect-digits',
  };
}
