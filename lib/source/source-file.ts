import { z } from 'zod';
import { columnSchema, datasetMetaSchema } from '#lib/dataset/schema.ts';
import { originSchema } from './origin-schema.ts';
import { protectSchema } from './protect/schema.ts';

const [dimensionSchema, measureSchema, attributeSchema] = columnSchema.options;

/** The column's name in the origin. */
const fromOrigin = { from: z.string().min(1) };

/** A column of the dataset and the column of the origin that it is read from. */
const sourceColumnSchema = z.discriminatedUnion('role', [
  dimensionSchema.extend(fromOrigin),
  measureSchema.extend(fromOrigin),
  attributeSchema.extend(fromOrigin),
]);

/**
 * `content/datasets/<id>/source.yaml`: where observations come from and what they mean, written by
 * hand in both languages. The dataset is this, joined with what the origin supplies: the rows, the
 * period unless it is given here, and the publisher's commit unless it is given here. The folder
 * gives the id.
 */
export const sourceFileSchema = z.strictObject({
  from: originSchema,
  ...datasetMetaSchema.omit({ id: true, period: true, columns: true }).shape,
  period: datasetMetaSchema.shape.period.optional(),
  columns: z.array(sourceColumnSchema).min(2),
  /** Columns of the origin that are left out knowingly. */
  drop: z.array(z.string().min(1)).default([]),
  protect: protectSchema.prefault({}),
});

export type SourceFile = z.output<typeof sourceFileSchema>;
export type SourceColumn = z.output<typeof sourceColumnSchema>;
