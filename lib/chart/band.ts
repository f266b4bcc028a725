import { scaleBand } from 'd3-scale';

/**
 * Share of a band left free on each side of its bars: recharts' `barCategoryGap`, whose arithmetic is
 * followed to the px: a band is `scaleBand` without padding over the plot, its bars start one gap into
 * it, without a gap between them, and share `band − 2·gap`, rounded where a bar is above 1.
 */
export const barGap = 0.1;

export type Bands = {
  readonly size: number;
  readonly barSize: number;
  /** Where the band starts, one of its bars starts, and its centre. */
  readonly startOf: (key: string) => number;
  readonly barOf: (key: string, slot?: number) => number;
  readonly centreOf: (key: string) => number;
};

export type BandShape = {
  /** Bars side by side in a band. */
  readonly slots?: number;
  /** Share of the band left free on each side, instead of `barGap`. */
  readonly gap?: number;
};

/** Bands of equal size for `keys`, in order, over a range in px. */
export function placeBands(
  keys: readonly string[],
  range: readonly [number, number],
  { slots = 1, gap = barGap }: BandShape = {},
): Bands {
  const scale = scaleBand(keys, range);
  const size = scale.bandwidth();
  const free = (size - 2 * gap * size) / slots;
  const barSize = free > 1 ? Math.round(free) : free;
  const startOf = (key: string): number => scale(key) ?? range[0];
  return {
    size,
    barSize,
    startOf,
    barOf: (key, slot = 0) => startOf(key) + gap * size + slot * barSize,
    centreOf: (key) => startOf(key) + size / 2,
  };
}
