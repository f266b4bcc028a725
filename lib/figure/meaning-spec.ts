import { z } from 'zod';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { periodSchema } from '#lib/dataset/period.ts';

/** A rule across the plot at a value of its first axis: a target, a mean, a capacity. */
const referenceValueSchema = z.strictObject({ value: z.number(), label: bilingualSchema });

/** A band behind the marks, from a first to a last period, both included. */
const referencePeriodSchema = z.strictObject({
  from: periodSchema,
  to: periodSchema,
  label: bilingualSchema,
});

export const referencesSchema = z
  .array(z.union([referenceValueSchema, referencePeriodSchema]))
  .max(4)
  .default([]);

/**
 * Words at a mark. They say what the data says: `{value}` stands for the number with its unit,
 * `{period}` for the row. `at` is a row's key, or the row of the greatest, least or last value.
 */
const annotationSchema = z.strictObject({
  series: columnIdSchema.optional(),
  at: z.union([z.enum(['greatest', 'least', 'last']), z.string().min(1)]),
  text: bilingualSchema.default({ ja: '{period}: {value}', en: '{period}: {value}' }),
});

export const annotationsSchema = z.array(annotationSchema).max(6).default([]);

export type ReferenceSpec = z.output<typeof referencesSchema>[number];
export type AnnotationSpec = z.output<typeof annotationsSchema>[number];
