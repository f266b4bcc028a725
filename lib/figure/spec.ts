import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { columnIdSchema, datasetIdSchema } from '#lib/dataset/schema.ts';
import { periodSchema } from '#lib/dataset/period.ts';

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
const seriesSchema = z.union([
  columnIdSchema.transform((measure) => ({ measure, label: undefined })),
  z.strictObject({ measure: columnIdSchema, label: bilingualSchema.optional() }),
]);

const altSchema = z.strictObject(bilingualSchema.shape, {
  error: (issue) =>
    issue.input === undefined
      ? 'words for who cannot see the figure, in both languages'
      : undefined,
});

const common = {
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

const scaleSchema = z.enum(['linear', 'log']).default('linear');

/** Bars over time, one a period, its series on top of one another. */
const stackedBarsSchema = z.strictObject({
  ...common,
  kind: z.literal('stacked-bars'),
  series: z.array(seriesSchema).min(1).max(10),
});

/** Lines over time; a missing value is a gap. */
const linesSchema = z.strictObject({
  ...common,
  kind: z.literal('lines'),
  series: z.array(seriesSchema).min(1).max(8),
  scale: scaleSchema,
});

/** Horizontal bars, in the order of the measure. */
const rankedBarsSchema = z.strictObject({
  ...common,
  kind: z.literal('ranked-bars'),
  measure: seriesSchema,
  top: z.int().min(1).max(30).default(10),
});

/** Bars over time with a line on a second unit. */
const barsLineSchema = z.strictObject({
  ...common,
  kind: z.literal('bars-line'),
  bars: seriesSchema,
  line: seriesSchema,
  lineScale: scaleSchema,
});

/** A cell for each row and measure, such as weekday × hour. */
const heatmapSchema = z.strictObject({
  ...common,
  kind: z.literal('heatmap'),
  /** The measures across, in order; all measures where left out. */
  series: z.array(seriesSchema).min(2).optional(),
});

export const figureSpecSchema = z.discriminatedUnion('kind', [
  stackedBarsSchema,
  linesSchema,
  rankedBarsSchema,
  barsLineSchema,
  heatmapSchema,
]);

/** `figures.yaml`: what each figure of a report is to show, by id. */
export const figuresFileSchema = z.record(figureIdSchema, figureSpecSchema);

export type FigureSpec = z.output<typeof figureSpecSchema>;
export type FigureKind = FigureSpec['kind'];
export type SeriesSpec = z.output<typeof seriesSchema>;
