import { z } from 'zod';
import { common, meaning, seriesSchema } from '../spec-common.ts';

const bars = {
  ...common,
  series: z.array(seriesSchema).min(1).max(10),
  /** Which way the bars grow: up over periods, or to the right beside labels too long to stand under them. */
  direction: z.enum(['vertical', 'horizontal']).default('vertical'),
};

/** Bars, one a row, its series on top of one another. */
export const stackedBarsSchema = z.strictObject({
  ...bars,
  ...meaning,
  kind: z.literal('stacked-bars'),
});

/** Bars side by side, one a series, in a group a row. */
export const groupedBarsSchema = z.strictObject({
  ...bars,
  ...meaning,
  kind: z.literal('grouped-bars'),
  series: z.array(seriesSchema).min(2).max(6),
});

/** Bars of one length, a row each, divided as the series share the whole. */
export const percentBarsSchema = z.strictObject({
  ...bars,
  kind: z.literal('percent-bars'),
  series: z.array(seriesSchema).min(2).max(10),
});

/** Bars over time with a line on a second unit. */
export const barsLineSchema = z.strictObject({
  ...common,
  ...meaning,
  kind: z.literal('bars-line'),
  bars: seriesSchema,
  line: seriesSchema,
  lineScale: z.enum(['linear', 'log']).default('linear'),
});
