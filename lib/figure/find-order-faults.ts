import type { VFileMessage } from 'vfile-message';
import type { Fault } from './fault.ts';
import type { FigureRow } from './figure.ts';
import type { FigureSpec } from './spec.ts';

/** Two measures of which the first may be no greater than the second, and where the spec names one. */
type Pair = {
  readonly less: number;
  readonly greater: number;
  readonly words: readonly [less: string, greater: string];
  readonly path: readonly string[];
};

/**
 * `figure-order`: a range whose low end lies above its high end, or a dot that lies outside its own
 * range. Lines may leave the range behind them: that they do is often what a figure shows.
 */
export function findOrderFaults(
  spec: FigureSpec,
  rows: readonly FigureRow[],
  fault: Fault,
): VFileMessage[] {
  return pairsOf(spec, rows).flatMap(({ less, greater, words, path }) => {
    const wrong = rows.filter(({ cells }) => valueAt(cells, less) > valueAt(cells, greater));
    const [first] = wrong;
    if (first === undefined) return [];
    const [lower, upper] = [valueAt(first.cells, less), valueAt(first.cells, greater)];
    const more = wrong.length === 1 ? '' : ` and in ${wrong.length - 1} more`;
    return [
      fault({
        path,
        rule: 'figure-order',
        reason: `Unexpected ${words[0]} ${lower} above ${words[1]} ${upper} in row \`${first.key}\`${more}, expected it no greater`,
        help: 'Check which measures `low` and `high` name, and the rows themselves.',
      }),
    ];
  });
}

function pairsOf(spec: FigureSpec, rows: readonly FigureRow[]): Pair[] {
  if (spec.kind === 'lines' && spec.range !== undefined) {
    const high = (rows[0]?.cells.length ?? 0) - 1;
    return [{ less: high - 1, greater: high, words: ['low', 'high'], path: ['range', 'low'] }];
  }
  if (spec.kind !== 'dot-range') return [];
  return [
    { less: 1, greater: 2, words: ['low', 'high'], path: ['low'] },
    { less: 1, greater: 0, words: ['low', 'value'], path: ['low'] },
    { less: 0, greater: 2, words: ['value', 'high'], path: ['high'] },
  ];
}

/** Not a number where nothing is known: no comparison holds. */
function valueAt(cells: FigureRow['cells'], index: number): number {
  return cells[index]?.value ?? NaN;
}
