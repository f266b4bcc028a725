import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import { isPeriod, previousOf, shift, type Period } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import type { ValueSpec } from './spec.ts';
import type { Change, Value } from './value.ts';

const trailLength = 24;

/**
 * Takes a named number from its dataset. Fails with `value-column`, `value-row` or `value-missing`
 * where there is no such measure or row, or nothing is known there.
 */
export function resolveValue(
  id: string,
  spec: ValueSpec,
  dataset: Dataset,
  where: {
    readonly file: string;
    readonly find: (path: readonly PropertyKey[]) => Place | undefined;
  },
): Result<Value> {
  const fail = (
    key: string,
    reason: string,
    rule: string,
    help: string | undefined,
  ): Result<never> =>
    failure(
      diagnose({ file: where.file, place: where.find(['values', id, key]), reason, rule, help }),
    );

  const measures = dataset.columns.filter((column) => column.role === 'measure');
  const measure = measures.find((column) => column.id === spec.measure);
  if (measure === undefined) {
    const names = measures.map((column) => column.id);
    return fail(
      'measure',
      `Unexpected measure \`${spec.measure}\`, expected one of dataset \`${dataset.id}\``,
      'value-column',
      didYouMean(spec.measure, names) ?? `It has: ${names.join(', ')}.`,
    );
  }
  const column = dataset.columns.indexOf(measure);
  const row = dataset.rows.findIndex((cells) => cells[0] === spec.at);
  if (row === -1) {
    const keys = dataset.rows.map((cells) => keyOf(cells));
    return fail(
      'at',
      `Unexpected row \`${spec.at}\`, expected a key of dataset \`${dataset.id}\``,
      'value-row',
      helpForRow(spec.at, keys),
    );
  }
  const cell = dataset.rows[row]?.[column];
  if (typeof cell !== 'number')
    return fail(
      'at',
      `Unexpected unknown value of \`${spec.measure}\` at \`${spec.at}\`, expected a number`,
      'value-missing',
      'What is unknown is said in words, not as a value.',
    );
  return success({
    id,
    label: spec.label ?? measure.title,
    unit: unitOf(measure, dataset),
    type: measure.type,
    value: cell,
    at: spec.at,
    decimals: spec.decimals,
    form: spec.form,
    change: changeOf(dataset, column, row),
    trail: trailOf(dataset, column, row),
  });
}

/** Compares with the calendar period before, never with merely the row before, and never across a break. */
function changeOf(dataset: Dataset, column: number, row: number): Change {
  const at = dataset.rows[row]?.[0];
  if (typeof at !== 'string' || !isRegular(dataset))
    return refused(
      `dataset \`${dataset.id}\` is not one of regular periods`,
      '定期の系列ではないため前期と比較しません',
      'Not a regular series: no comparison',
    );
  const previous = before(dataset, at);
  const known = numberOf(dataset.rows.find((cells) => cells[0] === previous)?.[column]);
  if (known === null)
    return refused(`\`${previous}\` is unknown`, '前の期間の値は不明', 'Period before: unknown');
  // A break within a period leaves that period comparable to neither neighbour.
  const crossed = dataset.breaks.find(
    (found) => previous < found.at && at >= found.at.slice(0, at.length),
  );
  if (crossed)
    return refused(
      `the series breaks at \`${crossed.at}\``,
      '定義が変わったため前期と比較しません',
      'Redefined since the period before',
    );
  return { kind: 'known', previous: known, at: previous };
}

/**
 * The way to the value through time, period by period: a gap where one is unknown, and nothing from
 * before the last break. Rows that are labels, or at irregular times, have none.
 */
function trailOf(dataset: Dataset, column: number, row: number): (number | null)[] {
  const at = dataset.rows[row]?.[0];
  if (typeof at !== 'string' || !isRegular(dataset)) return [];
  const oldest = dataset.rows[0]?.[0];
  const first = typeof oldest === 'string' ? oldest : at;
  const values = new Map(dataset.rows.map((cells) => [cells[0], numberOf(cells[column])]));

  const start = dataset.breaks
    .map((found) => found.at)
    .filter((broken) => broken <= at)
    .reduce((latest, broken) => (broken > latest ? broken : latest), first);
  const trail: (number | null)[] = [];
  for (
    let period = at;
    period >= start && trail.length < trailLength;
    period = before(dataset, period)
  )
    trail.unshift(values.get(period) ?? null);
  return trail;
}

function isRegular(dataset: Dataset): boolean {
  return (
    dataset.columns[0]?.type !== 'label' &&
    dataset.frequency !== 'irregular' &&
    dataset.frequency !== 'none'
  );
}

/** The period before, of the dataset's own frequency. */
function before(dataset: Dataset, period: Period): Period {
  return dataset.frequency === 'week' ? shift(period, -7) : previousOf(period);
}

function refused(reason: string, ja: string, en: string): Change {
  return { kind: 'refused', reason, words: { ja, en } };
}

function numberOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}

/** A month that exists is not misspelt: it lies outside what the dataset has. */
function helpForRow(at: string, keys: readonly string[]): string | undefined {
  const [first, last] = [keys[0], keys.at(-1)];
  return isPeriod(at) && first !== undefined && last !== undefined
    ? `The dataset has ${first} to ${last}.`
    : didYouMean(at, keys);
}
