import type { VFileMessage } from 'vfile-message';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { Fault } from './fault.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/** `figure-others`: one bar for all others, of a measure that cannot be added up. */
export function findOthersFaults(
  spec: FigureSpec,
  dataset: Dataset,
  series: readonly ResolvedSeries[],
  fault: Fault,
): VFileMessage[] {
  if (!('others' in spec) || spec.others === undefined) return [];
  return series.flatMap(({ id, column, base }) => {
    const measure = dataset.columns[column];
    if (measure?.type === 'count' && base === undefined) return [];
    const found = base === undefined ? (measure?.type ?? 'column') : 'normalised measure';
    return [
      fault({
        path: ['others'],
        rule: 'figure-others',
        reason: `Unexpected \`others\` of the ${found} \`${id}\`, expected a count`,
        help: 'Only counts add up: the sum of shares or means of others is not theirs. Leave it out.',
      }),
    ];
  });
}
