import { keyOf } from '#lib/dataset/row-key.ts';
import { statusSchema, type Dataset, type Status } from '#lib/dataset/schema.ts';
import { fillPeriods } from '#lib/figure/fill-periods.ts';

/** How many values of a dataset have a status. */
export type StatusCount = { readonly status: Status; readonly count: number };

/**
 * The statuses of a dataset's values, each with the number of values that have it, in the order of the
 * schema. A measure without a number and without a status counts as missing.
 */
export function countStatuses(dataset: Dataset): StatusCount[] {
  // Of two statuses of one value the first counts, as in figures.
  const told = new Map(
    dataset.statuses.toReversed().map(({ at, column, status }) => [`${at}\n${column}`, status]),
  );
  const counts = new Map<Status, number>();
  for (const row of dataset.rows)
    dataset.columns.forEach(({ id, role }, index) => {
      const unknown = role === 'measure' && (row[index] ?? null) === null;
      const status = told.get(`${keyOf(row)}\n${id}`) ?? (unknown ? 'missing' : undefined);
      if (status !== undefined) counts.set(status, (counts.get(status) ?? 0) + 1);
    });
  return statusSchema.options.flatMap((status) => {
    const count = counts.get(status);
    return count === undefined ? [] : [{ status, count }];
  });
}

/**
 * How many periods of a dataset of regular periods have no row: hours, days, weeks, months or years
 * within what the dataset says it observed.
 */
export function countAbsent(dataset: Pick<Dataset, 'frequency' | 'period' | 'rows'>): number {
  const keys = dataset.rows.map(keyOf);
  return keys.length === 0 ? 0 : fillPeriods(keys, {}, dataset).length - keys.length;
}
