import type { VFileMessage } from 'vfile-message';
import { wholeOf } from './accumulate.ts';
import type { Fault } from './fault.ts';
import type { FigureRow } from './figure.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/**
 * `figure-whole`: shares of what is not known or is 0. Of `share` and `cumulative` each series must have all its
 * classes; of `percent-bars` one row at least must have all its parts.
 */
export function findWholeFaults(
  spec: FigureSpec,
  series: readonly ResolvedSeries[],
  rows: readonly FigureRow[],
  fault: Fault,
): VFileMessage[] {
  if (spec.kind === 'percent-bars') return hasWhole(rows) ? [] : [noWhole(fault)];
  if (spec.kind === 'share') return findShareFaults(spec, rows, fault);
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

/** Every part must be known, and all of them there. */
function findShareFaults(
  spec: Extract<FigureSpec, { kind: 'share' }>,
  rows: readonly FigureRow[],
  fault: Fault,
): VFileMessage[] {
  const values = rows.map(({ cells }) => cells[0]?.value ?? null);
  const help = 'Without the whole no share is known. Use `ranked-bars`.';
  const told = (reason: string): VFileMessage =>
    fault({ path: ['measure'], rule: 'figure-whole', reason, help });
  const unknown = rows.find((_, index) => values[index] === null);
  if (unknown !== undefined)
    return [
      told(
        `Unexpected part \`${unknown.key.trim()}\`, of which nothing is known, expected every part known`,
      ),
    ];
  if (spec.others === undefined && rows.length > spec.top)
    return [
      fault({
        path: ['top'],
        rule: 'figure-whole',
        reason: `Unexpected ${rows.length - spec.top} rows beyond the top ${spec.top} without \`others\`, expected all parts of the whole`,
        help: 'Write `others: true`, or words for what they are together.',
      }),
    ];
  const id = spec.measure.measure;
  if (values.some((value) => (value ?? 0) < 0))
    return [told(`Unexpected negative value in \`${id}\`, expected parts of 0 or more`)];
  return values.every((value) => value === 0)
    ? [told(`Unexpected \`${id}\` that sums up to 0, expected a whole to have shares of`)]
    : [];
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
