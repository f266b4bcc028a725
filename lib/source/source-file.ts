import { z } from 'zod';
import { columnSchema, datasetMetaSchema } from '#lib/dataset/schema.ts';

const [dimensionSchema, measureSchema, attributeSchema] = columnSchema.options;

/** The column's name on the wire. */
const fromWire = { from: z.string().min(1) };

/** A column of the dataset and the column of the wire that it is read from. */
const sourceColumnSchema = z.discriminatedUnion('role', [
  dimensionSchema.extend(fromWire),
  measureSchema.extend(fromWire),
  attributeSchema.extend(fromWire),
]);

/** A file of the dataset's own folder: `origin.json`. */
const fileOriginSchema = z.strictObject({
  file: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
      'the name of a file in the folder of the dataset, such as `origin.json`',
    )
    .refine(
      (name) => !['data.json', 'lock.json', 'source.yaml'].includes(name),
      'another file than those that a pull itself reads and writes',
    ),
});

/** An address that gives the wire's JSON. Plain http only on this very machine. */
const httpsOriginSchema = z.strictObject({
  https: z.string().refine(isFetchable, {
    error: ({ input }) =>
      `Unexpected \`${String(input)}\` at \`from.https\`, expected an https address`,
  }),
});

/**
 * `content/datasets/<id>/source.yaml`: where observations come from and what they mean, written by
 * hand in both languages. The dataset is this, joined with what the wire supplies: the rows, the
 * period unless it is given here, and the publisher's commit unless it is given here. The folder
 * gives the id.
 */
export const sourceFileSchema = z.strictObject({
  from: z.union([fileOriginSchema, httpsOriginSchema]),
  ...datasetMetaSchema.omit({ id: true, period: true, columns: true }).shape,
  period: datasetMetaSchema.shape.period.optional(),
  columns: z.array(sourceColumnSchema).min(2),
});

export type SourceFile = z.output<typeof sourceFileSchema>;
export type SourceColumn = z.output<typeof sourceColumnSchema>;
export type Origin = SourceFile['from'];

/** True for an https address, or an http address of this very machine. */
export function isFetchable(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  );
}
