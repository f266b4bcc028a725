import { z } from 'zod';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { common, meaning, scaleSchema, seriesListSchema } from '../spec-common.ts';

/** What lies between two measures, such as a range of uncertainty or from the tenth to the ninetieth percentile. */
const rangeSchema = z.strictObject({
  low: columnIdSchema,
  high: columnIdSchema,
  label: bilingualSchema,
});

/** Lines over time; a missing value is a gap. */
export const linesSchema = z.strictObject({
  ...common,
  ...meaning,
  kind: z.literal('lines'),
  series: seriesListSchema({
    least: 1,
    most: 8,
    instead: 'Use `small-multiples`, or a `heatmap`.',
  }),
  scale: scaleSchema,
  /** A filled range behind the lines. */
  range: rangeSchema.optional(),
});

/** Filled lines over time, on top of one another: parts of a whole that flow. */
export const areaSchema = z.strictObject({
  ...common,
  ...meaning,
  kind: z.literal('area'),
  series: seriesListSchema({
    least: 1,
    most: 8,
    instead: 'Let the dataset sum up the lesser ones, or use `small-multiples`.',
  }),
});

/** A small drawing of lines for each series, all on one scale. */
export const smallMultiplesSchema = z.strictObject({
  ...common,
  kind: z.literal('small-multiples'),
  series: seriesListSchema({ least: 2, most: 24, instead: 'Use a `heatmap`.' }),
  scale: scaleSchema,
});
