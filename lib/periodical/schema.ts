import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';

/** A wording with a place for the number: `図-{n}`. */
const numberedSchema = z.strictObject({
  ja: z.string().includes('{n}', { error: 'a wording with `{n}` in it, such as `図-{n}`' }),
  en: z.string().includes('{n}', { error: 'a wording with `{n}` in it, such as `Figure {n}`' }),
});

const hexSchema = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as `#0b5d6b`');

/** `content/periodicals/<id>.yaml`: everything that makes one periodical look and read like itself. */
export const periodicalSchema = z.strictObject({
  title: bilingualSchema,
  /** Where the full title is too long. */
  shortTitle: bilingualSchema,
  /** What it is, in a sentence or two. */
  description: bilingualSchema,
  /** How often it appears, in words. */
  cadence: bilingualSchema,
  /** Place in lists, lowest first. */
  order: z.int(),
  accent: z.strictObject({ light: hexSchema, dark: hexSchema }),
  /** `month`: editions are named `2025-10`; `number`: `042`. */
  editionForm: z.enum(['month', 'number']),
  /** `{year}`, `{month}`, `{monthName}` for a month, `{number}` for a number. */
  editionLabel: bilingualSchema,
  figure: numberedSchema,
  table: numberedSchema,
  note: numberedSchema,
  /** `numbered`: 1.1, 1.2; `theme`: Theme 01; `none`. */
  sections: z.enum(['numbered', 'theme', 'none']).default('none'),
  /** What each kind of text is called; posts too. */
  kinds: z.strictObject({
    periodic: bilingualSchema,
    focused: bilingualSchema,
    summary: bilingualSchema,
    post: bilingualSchema,
  }),
  /** Said at the foot of each of its reports. */
  disclaimer: bilingualSchema.optional(),
});

type PeriodicalSettings = z.output<typeof periodicalSchema>;
export type Periodical = PeriodicalSettings & { readonly id: string };
