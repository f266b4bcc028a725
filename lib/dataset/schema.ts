import { z } from 'zod';
import { webAddressSchema } from '#lib/diagnostic/web-address.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { migrateDataset } from './migrate.ts';
import { checkRowsInPeriod } from './rows-in-period.ts';
import { checkRows } from './rows.ts';
import { periodSchema, spanSchema } from './period.ts';

/** The version of the dataset schema that this program writes. */
export const datasetVersion = 2;

/** Parts of addresses below `/data/` that the site itself uses. */
export const reservedDatasetIds: readonly string[] = ['schema', 'catalog'];

export const datasetIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, such as `kev-monthly`',
  )
  .refine(
    (id) => !reservedDatasetIds.includes(id),
    'another name: the site has a page of its own at that address',
  );

export const columnIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/,
    'lower-case words joined by underscores, such as `max_gbps`',
  );

const licenceSchema = z.strictObject({
  /** SPDX id, or `facts` for facts quoted with their address. */
  id: z.string().min(1),
  address: webAddressSchema.optional(),
  /** The words that must stand beside what is made of the data. */
  attribution: bilingualSchema.optional(),
  /** Whether what is made of the data must carry the same licence. */
  shareAlike: z.boolean().default(false),
});

const publisherSchema = z.strictObject({
  /** Who observed, and what the collection is called. */
  name: bilingualSchema,
  /** Where a reader finds it. */
  address: webAddressSchema.optional(),
  commit: z.string().optional(),
  licence: licenceSchema,
});

const columnBase = { id: columnIdSchema, title: bilingualSchema };

/** What rows are told apart by; the first column of a dataset is one. */
const dimensionSchema = z.strictObject({
  ...columnBase,
  role: z.literal('dimension'),
  type: z.enum(['hour', 'date', 'month', 'year', 'label']),
  /** What readers see in place of a label, by label. */
  labels: z.record(z.string(), bilingualSchema).optional(),
});

/** What was observed. */
const measureSchema = z.strictObject({
  ...columnBase,
  role: z.literal('measure'),
  type: z.enum(['count', 'number', 'percent']),
  /** Overrides the unit of the dataset; a percent has its own. */
  unit: bilingualSchema.optional(),
  /** Of a normalised measure: what 1 is. */
  base: bilingualSchema.optional(),
});

/** What is said of a row: a method, its sources. Never drawn. */
const attributeSchema = z.strictObject({
  ...columnBase,
  role: z.literal('attribute'),
  type: z.enum(['text', 'bilingual', 'addresses']),
});

export const columnSchema = z.discriminatedUnion('role', [
  dimensionSchema,
  measureSchema,
  attributeSchema,
]);

/** SDMX's OBS_STATUS in words: why a value is missing, or how far to trust it. */
export const statusSchema = z.enum([
  'missing',
  'suppressed',
  'not-collected',
  'not-public',
  'unreleased',
  'provisional',
  'disputed',
  'corrected',
]);

const statusNoteSchema = z.strictObject({
  /** Key of the row: its first cell. */
  at: z.string(),
  column: columnIdSchema,
  status: statusSchema,
  note: bilingualSchema.optional(),
});

const breakSchema = z.strictObject({
  /** The first period of the new definition. */
  at: periodSchema,
  note: bilingualSchema,
});

/**
 * A cell: a measure's number, a label, a text (one or two languages), addresses, or null: unknown. A
 * count beyond 2^53 − 1, which no double can hold, is its digits as a text.
 */
const cellSchema = z.union([
  z.number(),
  z.string(),
  z.null(),
  z.array(z.string()),
  bilingualSchema,
]);

export const datasetMetaSchema = z.strictObject({
  id: datasetIdSchema,
  title: bilingualSchema,
  description: bilingualSchema,
  source: publisherSchema,
  /** What is counted, e.g. 件 and attacks. */
  unit: bilingualSchema,
  period: spanSchema,
  frequency: z.enum(['hour', 'day', 'week', 'month', 'year', 'irregular', 'none']),
  /** IANA name, or null where the publisher does not state one. */
  timeZone: z.string().nullable(),
  columns: z.array(columnSchema).min(2),
  statuses: z.array(statusNoteSchema).default([]),
  breaks: z.array(breakSchema).default([]),
  /** Known problems, shown with every figure drawn from it. */
  notes: z.array(bilingualSchema).default([]),
  method: bilingualSchema.optional(),
  /** When and why published values change as planned, or null where nothing is recorded of it. */
  revisions: bilingualSchema.nullable().default(null),
});

/** A dataset as it stands in `data.json`: checked, sorted, each row as long as its columns. */
export const datasetSchema = z
  .strictObject({
    version: z.literal(datasetVersion, {
      error: ({ input }) =>
        typeof input === 'number' && input > datasetVersion
          ? `Unexpected version ${input} at \`version\`, expected ${datasetVersion} or older: a newer Kansoku wrote this file`
          : `Unexpected ${JSON.stringify(input)} at \`version\`, expected a version from 1 to ${datasetVersion}`,
    }),
    ...datasetMetaSchema.shape,
    /** Counts from 1 up to below this are not shown, nor what would give them away. */
    smallest: z.int().min(2).optional(),
    rows: z.array(z.array(cellSchema)),
  })
  .superRefine(checkRows)
  .superRefine(checkRowsInPeriod);

/** A dataset file of this or an older version. */
export const storedDatasetSchema = z.preprocess(migrateDataset, datasetSchema);

export type Dataset = z.output<typeof datasetSchema>;
export type DatasetMeta = z.output<typeof datasetMetaSchema>;
export type Column = z.output<typeof columnSchema>;
export type Measure = z.output<typeof measureSchema>;
export type Dimension = z.output<typeof dimensionSchema>;
export type Cell = z.output<typeof cellSchema>;
export type Status = z.output<typeof statusSchema>;
export type Break = z.output<typeof breakSchema>;
