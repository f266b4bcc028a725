import type { VFileMessage } from 'vfile-message';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { Fault } from './fault.ts';
import type { FigureRow } from './figure.ts';
import { findOrderFaults } from './find-order-faults.ts';
import { findOthersFaults } from './find-others-faults.ts';
import { findSizeFaults } from './find-size-faults.ts';
import { findValueFaults } from './find-value-faults.ts';
import { findWholeFaults } from './find-whole-faults.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/**
 * What the rows do not allow, as they were observed: nothing known in any (`figure-empty`), and that
 * alone; else all that the other finders find.
 */
export function findRowFaults(
  spec: FigureSpec,
  dataset: Dataset,
  observed: { readonly series: readonly ResolvedSeries[]; readonly rows: readonly FigureRow[] },
  fault: Fault,
): VFileMessage[] {
  const { series, rows } = observed;
  if (rows.every(({ cells }) => cells.every(({ value }) => value === null))) {
    const first = keyOf(dataset.rows[0] ?? []);
    const last = keyOf(dataset.rows.at(-1) ?? []);
    return [
      fault({
        path: spec.from === undefined ? ['dataset'] : ['from'],
        rule: 'figure-empty',
        reason: `Unexpected figure without a value, expected at least one in \`${dataset.id}\``,
        help:
          rows.length === 0 && first !== ''
            ? `The dataset runs from ${first} to ${last}.`
            : 'Choose a range or series in which something was observed.',
      }),
    ];
  }
  return [
    ...findOthersFaults(spec, dataset, series, fault),
    ...findValueFaults(spec, dataset, observed, fault),
    ...findOrderFaults(spec, rows, fault),
    ...findWholeFaults(spec, series, rows, fault),
    ...findSizeFaults(spec, rows, fault),
  ];
}
