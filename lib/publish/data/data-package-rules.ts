import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { statusSchema } from '#lib/dataset/schema.ts';

/**
 * For tests: what the text of Data Package 2 (datapackage.org/standard: Data Package, Data Resource,
 * Table Dialect, Table Schema) asks of the properties that our descriptors use, and the properties of
 * our own that they have. Nothing else may stand in one.
 */

/** A name that can stand in an address. */
const nameSchema = z.string().regex(/^[a-z0-9._-]+$/);

/** «URL or Path»: a whole address, or a POSIX path that stays below the descriptor. */
const pathSchema = z
  .string()
  .refine(
    (path) =>
      /^https?:\/\/\S+$/.test(path) ||
      (/^(?!file:)[^./~\\:][^\n\r]*$/.test(path) &&
        !/:\/\/|\\/.test(path) &&
        !path.split('/').includes('..')),
    'an address, or a path that stays below',
  );

function isUnique(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

const licenceSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[-a-zA-Z0-9._]+$/)
      .optional(),
    path: pathSchema.optional(),
    title: z.string().optional(),
  })
  .refine(({ name, path }) => name !== undefined || path !== undefined, 'a name or a path');

const fieldBase = {
  name: z.string().min(1),
  title: z.string(),
  description: z.string().optional(),
  titles: bilingualSchema,
  unit: bilingualSchema.optional(),
  base: bilingualSchema.optional(),
  labels: z.record(z.string(), bilingualSchema).optional(),
};

const constrained = { required: z.boolean().optional(), unique: z.boolean().optional() };
const whole = z.strictObject({ ...constrained, minimum: z.int().optional() }).optional();
const numeric = z.strictObject({ ...constrained, minimum: z.number().optional() }).optional();
const temporal = z.strictObject(constrained).optional();

const fieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...fieldBase,
    type: z.literal('string'),
    constraints: z
      .strictObject({
        ...constrained,
        enum: z.array(z.string()).min(1).refine(isUnique).optional(),
      })
      .optional(),
  }),
  z.strictObject({ ...fieldBase, type: z.literal('integer'), constraints: whole }),
  z.strictObject({ ...fieldBase, type: z.literal('number'), constraints: numeric }),
  z.strictObject({
    ...fieldBase,
    type: z.literal(['date', 'yearmonth', 'year']),
    constraints: temporal,
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('datetime'),
    format: z.string().startsWith('%'),
    constraints: temporal,
  }),
]);

const tableSchemaSchema = z
  .strictObject({
    $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
    fields: z.array(fieldSchema).min(1),
    missingValues: z.array(z.string()),
    primaryKey: z.array(z.string()).min(1).refine(isUnique),
  })
  .refine(({ fields, primaryKey }) => {
    const names = fields.map(({ name }) => name);
    return new Set(names).size === names.length && primaryKey.every((name) => names.includes(name));
  }, 'each field once, and a key among them');

const resourceSchema = z.strictObject({
  name: nameSchema,
  path: pathSchema,
  type: z.literal('table').optional(),
  title: z.string(),
  format: z.string(),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8').optional(),
  bytes: z.int().min(0),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z
    .strictObject({
      $schema: z.literal('https://datapackage.org/profiles/2.0/tabledialect.json'),
      header: z.boolean(),
      delimiter: z.string().length(1),
      lineTerminator: z.string(),
      quoteChar: z.string().length(1),
      doubleQuote: z.boolean(),
    })
    .optional(),
  schema: tableSchemaSchema.optional(),
  jsonSchema: z.url().optional(),
});

export const dataPackageRules = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: nameSchema,
  id: z.string().min(1),
  title: z.string(),
  description: z.string(),
  homepage: z.string().regex(/^https?:\/\/[\x21-\x7e]+$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  licenses: z.array(licenceSchema).min(1).optional(),
  sources: z
    .array(
      z.strictObject({
        title: z.string(),
        path: pathSchema.optional(),
        version: z.string().optional(),
      }),
    )
    .min(1),
  contributors: z
    .array(
      z.strictObject({ title: z.string(), path: pathSchema, roles: z.array(z.string()).min(1) }),
    )
    .min(1),
  resources: z
    .array(resourceSchema)
    .min(1)
    .refine(
      (resources) => new Set(resources.map(({ name }) => name)).size === resources.length,
      'each name once',
    ),
  titles: bilingualSchema,
  descriptions: bilingualSchema,
  rights: z.strictObject({
    id: z.string(),
    address: z.url().optional(),
    attribution: bilingualSchema.optional(),
    shareAlike: z.boolean().optional(),
    source: bilingualSchema,
  }),
  unit: bilingualSchema,
  period: z.strictObject({ from: z.string(), to: z.string() }),
  frequency: z.string(),
  timeZone: z.string().nullable(),
  statuses: z.array(z.object({ status: statusSchema })),
  breaks: z.array(z.object({ at: z.string(), note: bilingualSchema })),
  notes: z.array(bilingualSchema),
  method: bilingualSchema.optional(),
  revisions: bilingualSchema.nullable(),
  smallest: z.int().optional(),
});
