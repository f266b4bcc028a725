import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { periodSchema } from '#lib/dataset/period.ts';

/** What a column of the wire may hold. */
const wireTypes = [
  'date',
  'month',
  'year',
  'label',
  'count',
  'number',
  'percent',
  'text',
  'bilingual',
  'addresses',
] as const;

const wireColumnSchema = z.object({
  name: z.string().min(1),
  type: z.enum(wireTypes),
  unit: z.string().optional(),
});

const wireCellSchema = z.union([
  z.number(),
  z.string(),
  z.null(),
  z.array(z.string()),
  bilingualSchema,
]);

/**
 * The JSON that a data platform hands over: `columns` by name and type, `rows` of cells in the same
 * order, the period they cover, and titles, notes and publisher in one language. Those words are not
 * read: `source.yaml` says them in both. Keys that are not named here are let pass.
 *
 * Beyond the plain types of such a file (date, month, year, label, count, percent) a column may be a
 * `number`, which need not be whole, or say something of its row: a `text`, a `bilingual` text
 * `{ja, en}`, or `addresses`, a list of them. An unknown value is null.
 */
export const wireSchema = z
  .object({
    period: z.object({ from: periodSchema, to: periodSchema }).optional(),
    source: z.object({ commit: z.string().optional() }).optional(),
    columns: z.array(wireColumnSchema).min(2),
    rows: z.array(z.array(wireCellSchema)).min(1),
  })
  .superRefine((wire, context) => {
    wire.rows.forEach((row, index) => {
      if (row.length === wire.columns.length) return;
      context.addIssue({
        code: 'custom',
        path: ['rows', index],
        message: `Unexpected row of ${row.length} cells, expected ${wire.columns.length}, one a column`,
        params: { rule: 'wire-rows' },
      });
    });
    const names = wire.columns.map((column) => column.name);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      context.addIssue({
        code: 'custom',
        path: ['columns', index, 'name'],
        message: `Unexpected second column \`${name}\`, expected each name once`,
        params: { rule: 'wire-columns' },
      });
    });
  });

export type WireFile = z.output<typeof wireSchema>;
