import type { z } from 'zod';
import { hoursOf, isPeriod } from './period.ts';
import { keyOf } from './row-key.ts';
import type { Cell, DatasetMeta } from './schema.ts';

type Rows = Pick<DatasetMeta, 'period' | 'columns'> & {
  readonly rows: readonly (readonly Cell[])[];
};

/**
 * `dataset-period`: rows over time lie within the period that the dataset says it observed, at least in
 * part: what is public is told by that period, and by a row outside it nobody would look for. The first
 * such row stands for all.
 */
export function checkRowsInPeriod(
  { period, columns, rows }: Rows,
  context: z.core.$RefinementCtx,
): void {
  if (columns[0]?.type === 'label') return;
  const { first } = hoursOf(period.from);
  const { last } = hoursOf(period.to);
  const outside = rows.findIndex((row) => {
    const key = keyOf(row);
    if (!isPeriod(key)) return false;
    const hours = hoursOf(key);
    return hours.last < first || hours.first > last;
  });
  if (outside === -1) return;
  context.addIssue({
    code: 'custom',
    path: ['rows', outside, 0],
    message: `Unexpected \`${keyOf(rows[outside] ?? [])}\` outside the period ${period.from} to ${period.to}, expected rows within it`,
    params: {
      rule: 'dataset-period',
      help: 'Write the period that was observed, in the data or in source.yaml.',
    },
  });
}
