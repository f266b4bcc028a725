import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import { previousOf, shift } from '#lib/dataset/period.ts';
import type { Dataset, Measure } from '#lib/dataset/schema.ts';
import type { ValueSpec } from './spec.ts';
import type { Change, Value } from './value.ts';

const percentUnit = { ja: '%', en: '%' };
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
      didYouMean(spec.at, keys),
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

function unitOf(measure: Measure, dataset: Dataset): Value['unit'] {
  return measure.unit ?? (measure.type === 'percent' ? percentUnit : dataset.unit);
}

/** Compares with the calendar period before, never with merely the row before, and never across a break. */
function changeOf(dataset: Dataset, column: number, row: number): Change {
  const at = dataset.rows[row]?.[0];
  if (
    typeof at !== 'string' ||
    dataset.columns[0]?.type === 'label' ||
    dataset.frequency === 'irregular' ||
    dataset.frequency === 'none'
  )
    return refused(
      `dataset \`${dataset.id}\` is not one of regular periods`,
      '定期の系列ではないため前期と比較しません',
      'Not a regular series: no comparison',
    );
  const previous = dataset.frequency === 'week' ? shift(at, -7) : previousOf(at);
  const before = numberOf(dataset.rows.find((cells) => cells[0] === previous)?.[column]);
  if (before === null)
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
  return { kind: 'known', previous: before, at: previous };
}

/** The way to the value through time; rows that are labels have none. */
function trailOf(dataset: Dataset, column: number, row: number): (number | null)[] {
  if (dataset.columns[0]?.type === 'label') return [];
  return dataset.rows
    .slice(Math.max(0, row + 1 - trailLength), row + 1)
    .map((cells) => numberOf(cells[column]));
}

function refused(reason: string, ja: string, en: string): Change {
  return { kind: 'refused', reason, words: { ja, en } };
}

function numberOf(cell: unknown): number | null {
  return typeof cell === 'number' ? cell : null;
}
