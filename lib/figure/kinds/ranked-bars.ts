import { z } from 'zod';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { common, othersSchema, seriesSchema } from '../spec-common.ts';

/** Horizontal bars, in the order of the measure. */
export const rankedBarsSchema = z.strictObject({
  ...common,
  kind: z.literal('ranked-bars'),
  measure: seriesSchema,
  top: z.int().min(1).max(30).default(10),
  /** One more bar for all rows beyond the top together, where they can be added up: what to call it. */
  others: othersSchema.optional(),
  /** The same measure in the period before: each row says how its rank changed since. */
  before: columnIdSchema.optional(),
});
