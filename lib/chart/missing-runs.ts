import type { Box, MissingMark } from './chart.ts';
import type { Bands } from './band.ts';

/** Bands narrower than this, in px, would run the signs of neighbours into one another. */
const leastSignRoom = 8;

/**
 * Signs that stand in neighbouring bands too narrow for one each, joined: one sign in the middle of
 * their run, at the height of the highest of them, over a field from the first band to the last. What
 * has room stays as it is. `missing` is in the order of the rows, one a row.
 */
export function joinMissing(
  missing: readonly MissingMark[],
  bands: Bands,
  plot: Box,
): readonly MissingMark[] {
  if (bands.size >= leastSignRoom) return missing;
  return runsOf(missing).flatMap((run): readonly MissingMark[] => {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined || first === last) return run;
    const half = bands.size / 2;
    const field = {
      x: first.x - half,
      y: plot.y,
      width: last.x - first.x + bands.size,
      height: plot.height,
    };
    return [{ ...first, x: (first.x + last.x) / 2, y: Math.min(...run.map(({ y }) => y)), field }];
  });
}

function runsOf(missing: readonly MissingMark[]): readonly (readonly MissingMark[])[] {
  const runs: MissingMark[][] = [];
  for (const mark of missing) {
    const run = runs.at(-1);
    if (run?.at(-1)?.row === mark.row - 1) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}
