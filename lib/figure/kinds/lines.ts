import { z } from 'zod';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { common, meaning, scaleSchema, seriesSchema } from '../spec-common.ts';

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
  series: z.array(seriesSchema).min(1).max(8),
  scale: scaleSchema,
  /** A filled range behind the lines. */
  range: rangeSchema.optional(),
});

/** Filled lines over time, on top of one another: parts of a whole that flow. */
export const areaSchema = z.strictObject({
  ...common,
  ...meaning,
  kind: z.literal('area'),
  series: z.array(seriesSchema).min(1).max(8),
});

/** A small drawing of lines for each series, all on one scale. */
export const smallMultiplesSchema = z.strictObject({
  ...common,
  kind: z.literal('small-multiples'),
  series: z.array(seriesSchema).min(2).max(24),
  scale: scaleSchema,
});
