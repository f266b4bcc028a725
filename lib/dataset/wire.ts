import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { migrateWire } from './migrate-wire.ts';
import { periodSchema } from './period.ts';
import type { Cell } from './schema.ts';
import { checkWireTable, isTable } from './wire-table.ts';
import { wireTypeMeanings, wireTypes } from './wire-types.ts';

export type { WireType } from './wire-types.ts';

/** The version of the wire that this program reads; older ones are brought to it. */
const wireVersion = 2;

const periodTextSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2})?)?)?$/);

const wireColumnSchema = z
  .object({
    name: z.string().min(1).meta({
      description: 'What source.yaml calls the column by. Each name once.',
      ja: 'source.yamlから列を指す名前。同じ名前は一度だけ。',
    }),
    type: z.enum(wireTypes).meta({
      description: 'What the cells of the column hold.',
      ja: 'その列のセルが持つものの種類。',
      meanings: wireTypeMeanings,
    }),
    unit: z.string().optional().meta({
      description: 'For people who open the file; not read.',
      ja: 'ファイルを開く人のためのもので、読み込まれない。',
    }),
  })
  .meta({ description: 'A column, by name and type.', ja: '列の名前と種類。' });

const wireCellSchema = z
  .union([
    z.number(),
    z.string(),
    z.null(),
    z.array(z.string()),
    z.object({ ja: z.string().min(1), en: z.string().min(1) }),
  ])
  .meta({
    description:
      'A cell of the type of its column; null where the value is unknown. Whole numbers keep all their digits.',
    ja: '列の種類に合うセル。値が分からないときはnull。整数の桁は失われない。',
  });

/**
 * The JSON that a data platform hands over: `columns` by name and type, `rows` of cells in the same
 * order, the period they cover, and titles, notes and publisher in one language. Those words are not
 * read: `source.yaml` says them in both. Keys that are not named here are let pass.
 *
 * This is its form alone, as JSON Schema can say it; `wireSchema` is what a file is held to.
 */
export const wireFileSchema = z
  .object({
    version: z.literal([1, wireVersion]).optional().meta({
      description: 'Version of this form; 1 where left out. Version 2 added hours.',
      ja: 'この形式の版。省略すると1。版2で時刻（hour）が加わった。',
    }),
    period: z
      .object({
        from: periodTextSchema.meta({
          description: 'The first year, month, day or hour, such as `2025-10`.',
          ja: '最初の年、月、日または時（例：`2025-10`）。',
        }),
        to: periodTextSchema.meta({
          description: 'The last one, included.',
          ja: '最後の年、月、日または時。これも含む。',
        }),
      })
      .optional()
      .meta({
        description: 'The period that the rows cover, unless source.yaml says it.',
        ja: '行が対象とする期間。source.yamlに書いてあれば省略できる。',
      }),
    source: z
      .object({
        commit: z.string().optional().meta({
          description: 'State of the collection, such as the hash of a commit.',
          ja: '収集元の状態（コミットのハッシュなど）。',
        }),
      })
      .optional()
      .meta({ description: 'Where the data is from.', ja: 'データの出どころ。' }),
    columns: z.array(wireColumnSchema).min(2).meta({
      description: 'The columns, in the order of the cells. The first tells the rows apart.',
      ja: 'セルの順に並べた列。最初の列で行を区別する。',
    }),
    rows: z
      .array(
        z.array(wireCellSchema).meta({
          description: 'The cells of a row, one a column.',
          ja: '1行のセル。列ごとに一つ。',
        }),
      )
      .min(1)
      .meta({
        description: 'The rows, in any order. Each value of the first column once.',
        ja: '行。順序は問わない。最初の列の値は重複しない。',
      }),
  })
  .meta({
    title: 'Kansoku wire',
    description: 'A table of observations as a data platform hands it over.',
    ja: 'データ基盤が引き渡す観測値の表。',
  });

/** As a dataset's, but that a whole number beyond 2^53 − 1 may come as it is. */
export type WireCell = Cell | bigint;

/** A wire as it is read: of the present version, its cells exact. */
const presentWireSchema = wireFileSchema
  .extend({
    version: z.literal(wireVersion, {
      error: ({ input }) =>
        typeof input === 'number' && input > wireVersion
          ? `Unexpected version ${input} at \`version\`, expected ${wireVersion} or older: this file is of a newer form than this Kansoku reads`
          : `Unexpected ${JSON.stringify(input)} at \`version\`, expected a version from 1 to ${wireVersion}`,
    }),
    period: z.object({ from: periodSchema, to: periodSchema }).optional(),
    rows: z
      .array(
        z.array(
          // Not the end of it: what else is wrong wants to be known too.
          z.custom<WireCell>(isWireCell, {
            error: 'a number, a text, null, a list of texts, or a text in both languages',
            abort: false,
          }),
        ),
      )
      .refine((rows) => rows.length > 0, {
        error: 'Unexpected table without a row, expected at least one',
        params: { rule: 'source-empty' },
      }),
  })
  // Also of a file that has other faults: its producer wants to know them all.
  .superRefine(checkWireTable, { when: ({ value }) => isTable(value) });

/** A wire of this or an older version: form, names of columns, lengths of rows. */
export const wireSchema = z.preprocess(migrateWire, presentWireSchema);

export type WireFile = z.output<typeof presentWireSchema>;

/** True for what a cell of a wire may be, whatever its column. */
export function isWireCell(cell: unknown): cell is WireCell {
  if (cell === null || typeof cell === 'string' || typeof cell === 'bigint') return true;
  if (typeof cell === 'number') return Number.isFinite(cell);
  return Array.isArray(cell)
    ? cell.every((part) => typeof part === 'string')
    : bilingualSchema.safeParse(cell).success;
}
