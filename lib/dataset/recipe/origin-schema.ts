import { z } from 'zod';
import { showInput } from '#lib/diagnostic/show-input.ts';
import { findAddressFault } from './address-fault.ts';
import { fileNameSchema } from './file-name.ts';

/** What the bytes of an origin are; told from the end of its name where left out. */
export const formats = ['json', 'csv', 'tsv', 'xlsx', 'ndjson', 'parquet'] as const;

export type Format = (typeof formats)[number];

/** Says what is wanted instead of quoting what stands there, which may be the secret itself. */
function unquoted(expected: string) {
  return {
    error: ({ input }: { readonly input?: unknown }): string | undefined =>
      input === undefined
        ? undefined
        : `Unexpected content, which is not repeated here, expected ${expected}\nWhat lets a retrieval in belongs in the environment; this file is committed. If a secret stood here, ask for another.`,
  };
}

const variableName = 'the name of an environment variable, such as `OBSERVATORY_TOKEN`';

const environmentNameSchema = z
  .string(unquoted(variableName))
  .regex(/^[A-Z][A-Z0-9_]*$/, unquoted(variableName));

/** How the bytes are to be read. */
const readingShape = {
  format: z.enum(formats).optional(),
  /** Of CSV and TSV; `cp932` is what Excel in Japan writes. */
  encoding: z.enum(['utf-8', 'cp932']).default('utf-8'),
  /** The sheet of an xlsx; the only one with cells where left out. */
  sheet: z.string().min(1).optional(),
  /** Texts that stand for an unknown value, beside the empty cell: `-`, `N/A`. */
  missing: z.array(z.string().min(1)).default([]),
};

/** A file of the dataset's own folder: `origin.json`. */
const fileOriginSchema = z.strictObject({ file: fileNameSchema, ...readingShape });

const headerName = 'the name of a header, such as `X-API-Key`';

/** An https address; plain http only on this very machine. */
const httpOriginSchema = z.strictObject({
  http: z.string().superRefine((address, context) => {
    const fault = findAddressFault(address);
    if (fault)
      context.addIssue({
        code: 'custom',
        message: fault.reason,
        params: { help: fault.help, rule: fault.rule },
      });
  }),
  ...readingShape,
  /** Hosts that a redirect may lead to, beside that of the address. */
  hosts: z.array(z.string().min(1)).default([]),
  /** The variable that holds what is sent to be let in. Its value is never written and never printed. */
  authorization: z
    .strictObject(
      {
        env: environmentNameSchema,
        scheme: z
          .enum(['bearer', 'basic', 'header'], unquoted('`bearer`, `basic` or `header`'))
          .default('bearer'),
        /** For the scheme `header`: which. */
        header: z
          .string(unquoted(headerName))
          .regex(/^[A-Za-z][A-Za-z0-9-]*$/, unquoted(headerName))
          .optional(),
      },
      unquoted('`authorization: { env: OBSERVATORY_TOKEN, scheme: bearer }`'),
    )
    .optional(),
  /** Largest answer in bytes, unfolded; at most the program's own limit for all. */
  maxBytes: z.int().min(1).optional(),
});

const tableNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'a name that a query can use, such as `events`');

/** A query over files, run in this process; each table is read from a file or an address. */
const duckdbOriginSchema = z.strictObject({
  duckdb: fileNameSchema,
  reads: z
    .record(tableNameSchema, z.union([fileOriginSchema, httpOriginSchema]))
    .refine((reads) => Object.keys(reads).length > 0, 'at least one table'),
});

/** A query sent to a server or cluster. */
const clickhouseOriginSchema = z.strictObject({
  clickhouse: fileNameSchema,
  /** The variable that holds its address: `https://user:password@host:8443/database`. Never written, never printed. */
  server: environmentNameSchema.default('KANSOKU_CLICKHOUSE'),
});

const kinds = ['file', 'http', 'duckdb', 'clickhouse'] as const;

export const originSchema = z.union(
  [fileOriginSchema, httpOriginSchema, duckdbOriginSchema, clickhouseOriginSchema],
  { error: ({ input }) => kindFault(input) },
);

/** Of a mapping that names no kind of source, or two; what else is wrong is told by its kind. */
function kindFault(input: unknown): string | undefined {
  const keys = typeof input === 'object' && input !== null ? Object.keys(input) : [];
  if (keys.filter((key) => kinds.some((kind) => kind === key)).length === 1) return undefined;
  const found = keys.length === 0 ? 'nothing' : keys.map(showInput).join(' and ');
  const wanted = kinds.map((kind) => `\`${kind}\``).join(', ');
  return `Unexpected ${found} at \`from\`, expected one kind of source: ${wanted}`;
}

export type FileOrigin = z.output<typeof fileOriginSchema>;
export type HttpOrigin = z.output<typeof httpOriginSchema>;
export type DuckdbOrigin = z.output<typeof duckdbOriginSchema>;
export type ClickhouseOrigin = z.output<typeof clickhouseOriginSchema>;
export type OriginFile = z.output<typeof originSchema>;
export type Reading = Pick<FileOrigin, 'format' | 'encoding' | 'sheet' | 'missing'>;
