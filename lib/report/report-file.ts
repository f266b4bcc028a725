import { z } from 'zod';
import { webAddressSchema } from '#lib/diagnostic/web-address.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';
import { spanSchema } from '#lib/dataset/period.ts';
import { publicationDateSchema } from './publication-date.ts';

const personSchema = z.strictObject({
  /** Id in `content/people`. */
  person: z.string(),
  /** The role the person had at this edition. */
  role: bilingualSchema,
});

/** Where the facts, or the first telling, of a text are found. */
const basedOnSchema = z.strictObject({
  title: bilingualSchema,
  publisher: bilingualSchema,
  published: publicationDateSchema.optional(),
  address: webAddressSchema.optional(),
  note: bilingualSchema.optional(),
});

/** `report.yaml`: what is true of a report whatever its language. */
export const reportFileSchema = z.strictObject({
  kind: z.enum(['periodic', 'focused', 'summary', 'post']),
  /** Whether this is the report itself, a digest of another publisher's, or an abstract of one. */
  nature: z.enum(['report', 'digest', 'abstract']).default('report'),
  /** The period observed: not the date of publication. */
  observed: spanSchema.optional(),
  people: z.array(personSchema).min(1),
  /** Who signed the original of a digest or abstract; named as a fact, never as the author. */
  signatories: z.array(personSchema).default([]),
  basedOn: z.array(basedOnSchema).default([]),
  /** Other reports of this site that it draws on, e.g. `wizsafe/2018-05`. */
  drawsOn: z.array(z.string()).default([]),
});

export type ReportFile = z.output<typeof reportFileSchema>;
export type BasedOn = z.output<typeof basedOnSchema>;
export type ReportPerson = z.output<typeof personSchema>;
