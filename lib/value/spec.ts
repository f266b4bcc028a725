import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { columnIdSchema, datasetIdSchema } from '#lib/dataset/schema.ts';

export const valueIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, such as `attacks-total`',
  );

/** A named number: one cell of a dataset. */
const valueSpecSchema = z.strictObject({
  dataset: datasetIdSchema,
  /** Key of the row: the first cell, e.g. `2025-10`. */
  at: z.string(),
  measure: columnIdSchema,
  /** What the headline strip calls it; the measure's title where left out. */
  label: bilingualSchema.optional(),
  /** Digits after the point, half rounded away from zero; as the data has them where left out. */
  decimals: z.int().min(0).max(6).optional(),
  /** `duration` reads minutes as hours and minutes; `compact` uses 万 and 億, or thousand and million. */
  form: z.enum(['plain', 'compact', 'duration']).default('plain'),
});

/** `values.yaml`: the numbers a report names, and those that open it. */
export const valuesFileSchema = z.strictObject({
  /** Values of the headline strip, in order; at most six. */
  headline: z.array(valueIdSchema).max(6).default([]),
  values: z.record(valueIdSchema, valueSpecSchema),
});

export type ValueSpec = z.output<typeof valueSpecSchema>;
