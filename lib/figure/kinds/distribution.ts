import { z } from 'zod';
import { common, seriesListSchema } from '../spec-common.ts';

/** How many fall into each class: rows are the classes, in order. */
export const histogramSchema = z.strictObject({
  ...common,
  kind: z.literal('histogram'),
  series: seriesListSchema({ least: 1, most: 4, instead: 'Use a `heatmap`.' }),
});

/** Which share lies at or below each class: rows are the classes, in order. */
export const cumulativeSchema = z.strictObject({
  ...common,
  kind: z.literal('cumulative'),
  series: seriesListSchema({ least: 1, most: 4, instead: 'Use a `heatmap`.' }),
});
