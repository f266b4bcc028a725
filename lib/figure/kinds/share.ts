import { z } from 'zod';
import { columnIdSchema } from '#lib/dataset/schema.ts';
import { common, othersSchema, seriesSchema } from '../spec-common.ts';

/** Parts of one whole: rows of a measure, greatest first, as a bar; or as a pie, of at most five parts. */
export const shareSchema = z
  .strictObject({
    ...common,
    kind: z.literal('share'),
    measure: seriesSchema,
    /** How many parts, the rest together as one where `others` is given. */
    top: z.int().min(2).max(8).default(5),
    others: othersSchema.optional(),
    form: z.enum(['bar', 'pie']).default('bar'),
  })
  .refine(({ form, top, others }) => form === 'bar' || top + (others ? 1 : 0) <= 5, {
    path: ['top'],
    error: 'Unexpected pie of more than five parts, expected at most five with the others',
    params: {
      help: 'Angles of more cannot be told apart. Lower `top`, or leave `form: pie` out.',
      rule: 'figure-size',
    },
  });

/** What a decision got right and wrong, with its rates: one row of a dataset, its four counts named. */
export const confusionSchema = z.strictObject({
  ...common,
  kind: z.literal('confusion'),
  /** The row: its key. */
  row: z.string().min(1),
  truePositives: columnIdSchema,
  falsePositives: columnIdSchema,
  falseNegatives: columnIdSchema,
  trueNegatives: columnIdSchema,
});
