import { z } from 'zod';
import { columnIdSchema } from '../schema.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';

/** What the scan looks for in texts. */
const findKinds = ['address', 'mail', 'host', 'name'] as const;

const totalSchema = z.strictObject({
  /** The measure that is the sum of the others in its row. */
  total: columnIdSchema,
  parts: z.array(columnIdSchema).min(2),
});

const totalRowSchema = z.union([
  z.string().min(1),
  z.strictObject({
    at: z.string().min(1),
    /** The counts that it sums; what counts each thing once, such as sources, does not add up. */
    counts: z.array(columnIdSchema).min(1),
  }),
]);

const normaliseSchema = z.strictObject({
  measures: z.array(columnIdSchema).min(1),
  /** What becomes 1: the first known value, the greatest, or that of a row. Each measure by its own. */
  base: z.union([z.enum(['first', 'maximum']), z.strictObject({ at: z.string() })]),
  /** What readers are told that 1 is. */
  says: bilingualSchema,
  /** Significant digits kept, and decimals at most: more would tell the absolute value. */
  digits: z.int().min(1).max(6).default(3),
});

/** `protect` of source.yaml: what must not be known, applied before anything is written. */
export const protectSchema = z.strictObject({
  /** Counts from 1 up to below this are suppressed, and as many more as would give them away. */
  smallest: z.int().min(3).optional(),
  /** The counts it holds for; all measures of type count where left out. The others are never hidden. */
  counts: z.array(columnIdSchema).min(1).optional(),
  totals: z.array(totalSchema).default([]),
  /** The row (its key) that is the sum of all others, in every count or in those named. */
  totalRow: totalRowSchema.optional(),
  /** Measures that tell a count in another form, such as a share: hidden where it is. */
  tells: z.record(columnIdSchema, z.array(columnIdSchema).min(1)).default({}),
  /** Rows told apart by labels, where something is hidden: by key, as their order may tell, or as they came. */
  order: z.enum(['keys', 'origin']).default('keys'),
  normalise: z.array(normaliseSchema).default([]),
  /** Columns in which something that looks like a find is none. */
  allow: z
    .array(z.strictObject({ column: columnIdSchema, kinds: z.array(z.enum(findKinds)).min(1) }))
    .default([]),
});

export type Protection = z.output<typeof protectSchema>;
export type FindKind = (typeof findKinds)[number];
