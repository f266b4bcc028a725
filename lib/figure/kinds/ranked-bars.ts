import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { common, seriesSchema } from '../spec-common.ts';

/** Horizontal bars, in the order of the measure. */
export const rankedBarsSchema = z.strictObject({
  ...common,
  kind: z.literal('ranked-bars'),
  measure: seriesSchema,
  top: z.int().min(1).max(30).default(10),
  /** One more bar for all rows beyond the top together, where they can be added up: what to call it. */
  others: z
    .union([z.literal(true).transform(() => ({ ja: 'その他', en: 'Others' })), bilingualSchema])
    .optional(),
  /** The same measure in the period before: each row says how its rank changed since. */
  before: columnIdSchema.optional(),
});
