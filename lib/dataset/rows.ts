import type { z } from 'zod';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { isPeriod, precisionOf, startOf } from './period.ts';
import { isCount } from './count.ts';
import { keyOf } from './row-key.ts';
import type { Cell, Column, DatasetMeta, Status } from './schema.ts';

type Rows = Pick<DatasetMeta, 'columns' | 'statuses' | 'frequency'> & {
  readonly rows: readonly (readonly Cell[])[];
};

/** What rows of a regular frequency are told apart by. */
const keyTypes: Readonly<Partial<Record<DatasetMeta['frequency'], Column['type']>>> = {
  hour: 'hour',
  day: 'date',
  week: 'date',
  month: 'month',
  year: 'year',
};

/** What a value has that is not shown; one that stands beside it would be told all the same. */
const valueless: ReadonlySet<Status> = new Set([
  'missing',
  'suppressed',
  'not-collected',
  'not-public',
  'unreleased',
]);

/**
 * What a schema of single cells cannot say: rows as long as the columns, cells of their column's
 * type, keys unique and in order of time, statuses of rows and columns that exist.
 */
export function checkRows(dataset: Rows, context: z.core.$RefinementCtx): void {
  const report: Report = (path, message, help) => {
    context.addIssue({ code: 'custom', path, message, params: { rule: 'dataset-rows', help } });
  };
  checkColumns(dataset, report);
  const keys = new Set<string>();
  let last: string | undefined;
  const timed = dataset.columns[0]?.type !== 'label';
  dataset.rows.forEach((row, index) => {
    if (row.length !== dataset.columns.length) {
      report(
        ['rows', index],
        `Unexpected row of ${row.length} cells, expected ${dataset.columns.length}, one a column`,
      );
      return;
    }
    dataset.columns.forEach((column, at) => {
      const fault = faultOf(row[at] ?? null, column);
      if (fault)
        report(
          ['rows', index, at],
          `Unexpected ${JSON.stringify(row[at])} in column \`${column.id}\`, expected ${fault}`,
        );
    });
    const key = keyOf(row);
    if (keys.has(key))
      report(
        ['rows', index, 0],
        `Unexpected second row \`${key}\`, expected each \`${dataset.columns[0]?.id ?? ''}\` once`,
      );
    keys.add(key);
    if (timed && last !== undefined && key < last)
      report(
        ['rows', index, 0],
        `Unexpected \`${key}\` after \`${last}\`, expected rows in order of time`,
      );
    if (dataset.frequency === 'week' && !isWholeWeeks(last ?? key, key))
      report(
        ['rows', index, 0],
        `Unexpected \`${key}\`, expected a day whole weeks after \`${last ?? ''}\`: a week is named by the day it begins`,
      );
    last = key;
  });
  const rowOf = new Map(dataset.rows.map((row) => [keyOf(row), row]));
  dataset.statuses.forEach((status, index) => {
    if (!keys.has(status.at))
      report(
        ['statuses', index, 'at'],
        `Unexpected status of a row \`${status.at}\`, expected the key of a row`,
        didYouMean(status.at, keys),
      );
    if (!dataset.columns.some((column) => column.id === status.column))
      report(
        ['statuses', index, 'column'],
        `Unexpected status of a column \`${status.column}\`, expected one of the columns`,
        didYouMean(
          status.column,
          dataset.columns.map(({ id }) => id),
        ),
      );
    const cell = rowOf.get(status.at)?.[
      dataset.columns.findIndex(({ id }) => id === status.column)
    ];
    if (valueless.has(status.status) && (cell ?? null) !== null)
      report(
        ['statuses', index, 'status'],
        `Unexpected status \`${status.status}\` of a value that is there, expected none of \`${status.column}\` at \`${status.at}\``,
      );
  });
}

type Report = (path: PropertyKey[], message: string, help?: string) => void;

function checkColumns(dataset: Rows, report: Report): void {
  if (dataset.columns[0]?.role !== 'dimension')
    report(['columns', 0], 'Unexpected first column, expected a dimension: the key of the rows');
  const key = dataset.columns[0];
  const wanted = keyTypes[dataset.frequency];
  if (key?.role === 'dimension' && wanted !== undefined && key.type !== wanted)
    report(
      ['frequency'],
      `Unexpected frequency \`${dataset.frequency}\` of rows by ${key.type}, expected rows by ${wanted}`,
    );
  const seen = new Set<string>();
  dataset.columns.forEach((column, index) => {
    if (seen.has(column.id))
      report(
        ['columns', index, 'id'],
        `Unexpected second column \`${column.id}\`, expected each id once`,
      );
    seen.add(column.id);
  });
}

/** What the cell should have been, or undefined where it fits. */
function faultOf(cell: Cell, column: Column): string | undefined {
  if (cell === null)
    return column.role === 'dimension'
      ? 'a value: a row cannot be told apart without it'
      : undefined;
  switch (column.type) {
    case 'count':
      return isCount(cell) ? undefined : 'a whole number of 0 or more';
    case 'number':
    case 'percent':
      return typeof cell === 'number' && Number.isFinite(cell) ? undefined : 'a number';
    case 'hour':
      return isPeriodOf(cell, 'hour') ? undefined : 'an hour that exists, such as `2025-10-27T13`';
    case 'date':
      return isPeriodOf(cell, 'day') ? undefined : 'a day that exists, such as `2025-10-27`';
    case 'month':
      return isPeriodOf(cell, 'month') ? undefined : 'a month, such as `2025-10`';
    case 'year':
      return isPeriodOf(cell, 'year') ? undefined : 'a year, such as `2025`';
    case 'label':
    case 'text':
      return typeof cell === 'string' ? undefined : 'a text';
    case 'bilingual':
      return typeof cell === 'object' && !Array.isArray(cell)
        ? undefined
        : 'a text in both languages';
    case 'addresses':
      return Array.isArray(cell) ? undefined : 'a list of addresses';
  }
}

function isPeriodOf(cell: Cell, precision: ReturnType<typeof precisionOf>): boolean {
  return typeof cell === 'string' && isPeriod(cell) && precisionOf(cell) === precision;
}

function isWholeWeeks(from: string, to: string): boolean {
  return (startOf(to) - startOf(from)) % (7 * 86_400_000) === 0;
}
