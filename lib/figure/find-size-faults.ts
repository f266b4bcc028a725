import type { VFileMessage } from 'vfile-message';
import type { Fault } from './fault.ts';
import type { FigureRow } from './figure.ts';
import type { FigureSpec } from './spec.ts';

/** Rows under one another: a drawing of more is longer than any page on which it is looked at. */
const mostLyingRows = 60;

/** `figure-rows`: more rows than can lie under one another, or none of the key that is asked for. */
export function findSizeFaults(
  spec: FigureSpec,
  rows: readonly FigureRow[],
  fault: Fault,
): VFileMessage[] {
  if (spec.kind === 'confusion' && !rows.some(({ key }) => key === spec.row))
    return [
      fault({
        path: ['row'],
        rule: 'figure-rows',
        reason: `Unexpected row \`${spec.row}\`, expected the key of a row of \`${spec.dataset}\``,
        help: 'The first column of the dataset has the keys.',
      }),
    ];
  const isLying = 'direction' in spec && spec.direction === 'horizontal';
  if (!(isLying || spec.kind === 'dot-range') || rows.length <= mostLyingRows) return [];
  return [
    fault({
      path: [isLying ? 'direction' : 'kind'],
      rule: 'figure-rows',
      reason: `Unexpected ${rows.length} rows under one another, expected at most ${mostLyingRows}`,
      help: 'Choose a range with `from` and `to`, use `ranked-bars` with `top`, or let the dataset have fewer rows.',
    }),
  ];
}
