import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { columnIdSchema, datasetIdSchema } from '#lib/dataset/schema.ts';
import { periodSchema } from '#lib/dataset/period.ts';
import { annotationsSchema, referencesSchema } from './meaning-spec.ts';

/** The number an author insists on, without its word. */
export const exhibitNumberSchema = z
  .string()
  .regex(/^[0-9]+(\.[0-9]+)*(-[a-z0-9]+)*$/, 'a number such as `3` or `1-a`');

/** Ids that the frame of a report gives to its own parts. */
const pageIds: ReadonlySet<string> = new Set(['main', 'contents', 'key-points']);

export const figureIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'lower-case words joined by hyphens, such as `ddos-total`',
  )
  .refine(
    (id) => !pageIds.has(id) && !/^(section|note|ref)-/.test(id),
    'another id: the page itself has one of that name',
  );

/** A measure by its id, or with the label it has in this figure. */
export const seriesSchema = z.union([
  columnIdSchema.transform((measure) => ({ measure, label: undefined })),
  z.strictObject({ measure: columnIdSchema, label: bilingualSchema.optional() }),
]);

/**
 * The series of a figure, from `least` to `most`: more cannot be told apart. Beyond that the fault is
 * `figure-series`, and says what to use `instead`.
 */
export function seriesListSchema({
  least,
  most,
  instead,
}: {
  readonly least: number;
  readonly most: number;
  readonly instead: string;
}) {
  return z
    .array(seriesSchema)
    .min(least)
    .check((context) => {
      const { length } = context.value;
      if (length <= most) return;
      context.issues.push({
        code: 'custom',
        message: `Unexpected ${length} series, expected at most ${most}`,
        params: {
          rule: 'figure-series',
          help: `More than that cannot be told apart. ${instead}`,
        },
        input: context.value,
      });
    });
}

const altSchema = z.strictObject(bilingualSchema.shape, {
  error: (issue) =>
    issue.input === undefined
      ? 'words for who cannot see the figure, in both languages'
      : undefined,
});

/** What every kind of figure states. */
export const common = {
  dataset: datasetIdSchema,
  /** The message, as a sentence. */
  title: bilingualSchema,
  /** What, where, when, unit. */
  subtitle: bilingualSchema,
  /** What the figure shows, for who does not see it. */
  alt: altSchema,
  /** A remark under the figure. */
  note: bilingualSchema.optional(),
  /** The number an author insists on, without the word: `3`, `1-a`. */
  number: exhibitNumberSchema.optional(),
  /** First and last period drawn; all rows where left out. */
  from: periodSchema.optional(),
  to: periodSchema.optional(),
};

/** What kinds with a plot over periods may have besides. */
export const meaning = { references: referencesSchema, annotations: annotationsSchema };

/** What all rows beyond the top are called together: `true` for the usual word. */
export const othersSchema = z.union([
  z.literal(true).transform(() => ({ ja: 'その他', en: 'Others' })),
  bilingualSchema,
]);

export const scaleSchema = z.enum(['linear', 'log']).default('linear');

export type SeriesSpec = z.output<typeof seriesSchema>;
