import { z } from 'zod';
import { columnSchema, datasetMetaSchema } from '../schema.ts';
import { originSchema } from './origin-schema.ts';
import { protectSchema } from './protect-schema.ts';

const [dimensionSchema, measureSchema, attributeSchema] = columnSchema.options;

/** The column's name in the origin. */
const fromOrigin = { from: z.string().min(1) };

/** A column of the dataset and the column of the origin that it is read from. */
const sourceColumnSchema = z.discriminatedUnion('role', [
  dimensionSchema.extend(fromOrigin),
  measureSchema.extend(fromOrigin),
  attributeSchema.extend(fromOrigin),
]);

/** What a source.yaml holds, each part for itself; `parseSourceFile` looks at them together. */
export const sourceSchema = z.strictObject({
  from: originSchema,
  ...datasetMetaSchema.omit({ id: true, period: true, columns: true }).shape,
  period: datasetMetaSchema.shape.period.optional(),
  columns: z.array(sourceColumnSchema).min(2),
  /** Columns of the origin that are left out knowingly. */
  drop: z.array(z.string().min(1)).default([]),
  protect: protectSchema.prefault({}),
});

export type SourceFile = z.output<typeof sourceSchema>;
export type SourceColumn = z.output<typeof sourceColumnSchema>;
