import { z } from 'zod';
import { common, meaning, seriesListSchema, seriesSchema } from '../spec-common.ts';

const fewerParts = 'Let the dataset sum up the lesser ones, or use a `heatmap`.';

const bars = {
  ...common,
  series: seriesListSchema({ least: 1, most: 10, instead: fewerParts }),
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
  series: seriesListSchema({
    least: 2,
    most: 6,
    instead: 'Use `small-multiples` for what changes over time, or a `heatmap`.',
  }),
});

/** Bars of one length, a row each, divided as the series share the whole. */
export const percentBarsSchema = z.strictObject({
  ...bars,
  kind: z.literal('percent-bars'),
  series: seriesListSchema({ least: 2, most: 10, instead: fewerParts }),
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
