import type { VFileMessage } from 'vfile-message';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { Fault } from './fault.ts';
import type { FigureRow } from './figure.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/**
 * What the values do not allow: nothing observed at all (`figure-empty`), negative parts of a stack
 * (`figure-negative`), a log scale with nothing above zero (`figure-log`).
 */
export function findValueFaults(
  spec: FigureSpec,
  dataset: Dataset,
  series: readonly ResolvedSeries[],
  rows: readonly FigureRow[],
  fault: Fault,
): VFileMessage[] {
  const valuesOf = (index: number): number[] =>
    rows.flatMap((row) => row.cells[index]?.value ?? []);
  if (series.every((_, index) => valuesOf(index).length === 0)) {
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
  return series.flatMap(({ id, mark }, index) => {
    const values = valuesOf(index);
    const path = spec.kind === 'bars-line' ? [mark === 'bar' ? 'bars' : 'line'] : ['series', index];
    if (spec.kind === 'stacked-bars' && series.length > 1 && values.some((value) => value < 0))
      return [
        fault({
          path,
          rule: 'figure-negative',
          reason: `Unexpected negative value in stacked \`${id}\`, expected values of 0 or more`,
          help: 'Parts of a whole cannot be negative. Draw it as `lines`, or alone.',
        }),
      ];
    const log =
      spec.kind === 'lines'
        ? spec.scale === 'log'
        : spec.kind === 'bars-line' && mark === 'line' && spec.lineScale === 'log';
    if (log && values.length > 0 && values.every((value) => value <= 0))
      return [
        fault({
          path,
          rule: 'figure-log',
          reason: `Unexpected log scale for \`${id}\`, expected a value above 0`,
          help: `Nothing of it could be drawn. Leave out \`${spec.kind === 'lines' ? 'scale' : 'lineScale'}: log\`, or the series.`,
        }),
      ];
    return [];
  });
}
