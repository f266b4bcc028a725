import { scaleBand } from 'd3-scale';

/**
 * Share of a band left free on each side of its bar: recharts' `barCategoryGap`, whose arithmetic is
 * followed to the px: a band is `scaleBand` without padding over the plot, a bar starts one gap into
 * it and is `band − 2·gap` wide, rounded where above 1.
 */
export const barGap = 0.1;

export type Bands = {
  readonly size: number;
  readonly barSize: number;
  /** Where the band starts, its bar starts, and its centre. */
  readonly startOf: (key: string) => number;
  readonly barOf: (key: string) => number;
  readonly centreOf: (key: string) => number;
};

/** Bands of equal size for `keys`, in order, over a range in px. */
export function placeBands(keys: readonly string[], range: readonly [number, number]): Bands {
  const scale = scaleBand(keys, range);
  const size = scale.bandwidth();
  const free = size - 2 * barGap * size;
  const startOf = (key: string): number => scale(key) ?? range[0];
  return {
    size,
    barSize: free > 1 ? Math.round(free) : free,
    startOf,
    barOf: (key) => startOf(key) + barGap * size,
    centreOf: (key) => startOf(key) + size / 2,
  };
}
