import { z } from 'zod';
import { common, seriesSchema } from '../spec-common.ts';

/** A cell for each row and measure, such as weekday × hour. */
export const heatmapSchema = z.strictObject({
  ...common,
  kind: z.literal('heatmap'),
  /** The measures across, in order; all measures where left out. */
  series: z.array(seriesSchema).min(2).optional(),
});

/** A cell for each day, a column a week and a row a weekday. */
export const calendarSchema = z.strictObject({
  ...common,
  kind: z.literal('calendar'),
  measure: seriesSchema,
});
