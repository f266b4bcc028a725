import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { publicationDateSchema } from '#lib/report/publication-date.ts';

/** `edition.yaml`: what makes a folder a volume, whose chapters are folders in it. */
export const editionFileSchema = z.strictObject({
  title: bilingualSchema.optional(),
  /** When the volume, or the original it digests, appeared. */
  published: publicationDateSchema.optional(),
  summary: bilingualSchema,
});

export type EditionFile = z.output<typeof editionFileSchema>;
