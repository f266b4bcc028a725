import { z } from 'zod';
import { common, seriesSchema } from '../spec-common.ts';

/** How many fall into each class: rows are the classes, in order. */
export const histogramSchema = z.strictObject({
  ...common,
  kind: z.literal('histogram'),
  series: z.array(seriesSchema).min(1).max(4),
});

/** Which share lies at or below each class: rows are the classes, in order. */
export const cumulativeSchema = z.strictObject({
  ...common,
  kind: z.literal('cumulative'),
  series: z.array(seriesSchema).min(1).max(4),
});
