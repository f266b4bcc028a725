import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import { isPeriod } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import { amountOf } from './amount.ts';
import { changeOf, trailOf } from './change.ts';
import { absenceAt } from './refusal.ts';
import type { ValueSpec } from './spec.ts';
import type { Value } from './value.ts';

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
  const amount = amountOf(dataset.rows[row]?.[column]);
  if (amount === undefined) {
    const absence = absenceAt(dataset, spec.at, spec.measure);
    return fail(
      'at',
      `Unexpected ${absence} value of \`${spec.measure}\` at \`${spec.at}\`, expected a number`,
      'value-missing',
      `What is ${absence} is said in words, not as a value.`,
    );
  }
  return success({
    id,
    label: spec.label ?? measure.title,
    unit: unitOf(measure, dataset),
    type: measure.type,
    ...amount,
    at: spec.at,
    ...(dataset.frequency === 'week' ? { isWeek: true } : {}),
    decimals: spec.decimals,
    form: spec.form,
    change: changeOf(dataset, column, row),
    trail: trailOf(dataset, column, row),
  });
}

/** A month that exists is not misspelt: it lies outside what the dataset has. */
function helpForRow(at: string, keys: readonly string[]): string | undefined {
  const [first, last] = [keys[0], keys.at(-1)];
  return isPeriod(at) && first !== undefined && last !== undefined
    ? `The dataset has ${first} to ${last}.`
    : didYouMean(at, keys);
}
