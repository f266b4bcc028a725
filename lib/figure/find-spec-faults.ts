import type { VFileMessage } from 'vfile-message';
import type { Dimension } from '#lib/dataset/schema.ts';
import type { Fault } from './fault.ts';
import type { FigureSpec } from './spec.ts';

/** `figure-dimension`: a kind that cannot show rows told apart as the dataset tells them. */
export function findDimensionFaults(
  spec: FigureSpec,
  dimension: Dimension,
  fault: Fault,
): VFileMessage[] {
  const labels = dimension.type === 'label';
  if (spec.kind === 'ranked-bars' && !labels)
    return [
      fault({
        path: ['kind'],
        rule: 'figure-dimension',
        reason: `Unexpected rows by ${dimension.type} in \`ranked-bars\`, expected rows by label`,
        help: 'Use `stacked-bars` or `lines` for what changes over time.',
      }),
    ];
  if ((spec.kind === 'lines' || spec.kind === 'bars-line') && labels)
    return [
      fault({
        path: ['kind'],
        rule: 'figure-dimension',
        reason: `Unexpected rows by label in \`${spec.kind}\`, expected rows over time`,
        help: 'A line between labels would mean nothing. Use `ranked-bars` or `stacked-bars`.',
      }),
    ];
  return [];
}

/** `figure-range`: a range of rows that have no order in time, or one that runs backwards. */
export function findRangeFaults(
  spec: FigureSpec,
  dimension: Dimension,
  fault: Fault,
): VFileMessage[] {
  if (spec.from === undefined && spec.to === undefined) return [];
  const path = [spec.from === undefined ? 'to' : 'from'];
  if (dimension.type === 'label')
    return [
      fault({
        path,
        rule: 'figure-range',
        reason: `Unexpected \`${path.join()}\` for rows by label, expected none`,
        help: 'A range is for rows over time. Leave it out.',
      }),
    ];
  if (
    spec.from !== undefined &&
    spec.to !== undefined &&
    spec.from > spec.to &&
    !spec.from.startsWith(spec.to)
  )
    return [
      fault({
        path,
        rule: 'figure-range',
        reason: `Unexpected \`from\` ${spec.from} after \`to\` ${spec.to}, expected the first period first`,
      }),
    ];
  return [];
}
