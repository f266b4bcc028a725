import { z } from 'zod';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { common, scaleSchema, seriesSchema } from '../spec-common.ts';

/** A point for each row, by two of its measures. */
export const scatterSchema = z.strictObject({
  ...common,
  kind: z.literal('scatter'),
  x: seriesSchema,
  y: seriesSchema,
  xScale: scaleSchema,
  yScale: scaleSchema,
  /** True where the points follow one another as the rows do and are joined: a ROC curve. */
  joined: z.boolean().default(false),
  /** A rule along which x and y are the same. */
  diagonal: z.boolean().default(false),
});

/** A line from one measure to another for each row: what rose and what fell between two periods. */
export const slopeSchema = z.strictObject({
  ...common,
  kind: z.literal('slope'),
  left: seriesSchema,
  right: seriesSchema,
  /** How many rows, the greatest of either side first. */
  top: z.int().min(1).max(16).default(10),
});

/** A dot for each row, with the range it lies in. */
export const dotRangeSchema = z.strictObject({
  ...common,
  kind: z.literal('dot-range'),
  measure: seriesSchema,
  low: columnIdSchema,
  high: columnIdSchema,
  scale: scaleSchema,
});
