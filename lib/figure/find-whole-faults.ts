import type { VFileMessage } from 'vfile-message';
import { wholeOf } from './accumulate.ts';
import type { Fault } from './fault.ts';
import type { FigureRow } from './figure.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/**
 * `figure-whole`: shares of what is not known or is 0. Of `cumulative` each series must have all its
 * classes; of `percent-bars` one row at least must have all its parts.
 */
export function findWholeFaults(
  spec: FigureSpec,
  series: readonly ResolvedSeries[],
  rows: readonly FigureRow[],
  fault: Fault,
): VFileMessage[] {
  if (spec.kind === 'percent-bars') return hasWhole(rows) ? [] : [noWhole(fault)];
  if (spec.kind !== 'cumulative') return [];
  return series.flatMap(({ id }, index) => {
    const whole = wholeOf(rows, index);
    if (whole !== null && whole !== 0) return [];
    const unknown = rows.find(({ cells }) => (cells[index]?.value ?? null) === null);
    return [
      fault({
        path: ['series', index],
        rule: 'figure-whole',
        reason:
          unknown === undefined
            ? `Unexpected \`${id}\` that sums up to 0, expected a whole to have shares of`
            : `Unexpected class \`${unknown.key}\` of \`${id}\`, of which nothing is known, expected every class known`,
        help: 'Without the whole no share is known. Use `histogram`, or leave the series out.',
      }),
    ];
  });
}

function hasWhole(rows: readonly FigureRow[]): boolean {
  return rows.some(
    ({ cells }) =>
      cells.every(({ value }) => value !== null) && cells.some(({ value }) => value !== 0),
  );
}

function noWhole(fault: Fault): VFileMessage {
  return fault({
    path: ['kind'],
    rule: 'figure-whole',
    reason:
      'Unexpected `percent-bars` without one row of which all parts are known and some above 0, expected a whole to have shares of',
    help: 'Use `stacked-bars`, which show what is known, or choose other series.',
  });
}
