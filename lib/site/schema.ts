import { z } from 'zod';
import { bilingualSchema } from '#lib/i18n/locale.ts';

/** `content/site.yaml`: what the publisher of the site sets. */
export const siteFileSchema = z.strictObject({
  title: bilingualSchema,
  tagline: bilingualSchema,
  description: bilingualSchema,
  publisher: bilingualSchema,
  /** Base address without a path, e.g. `https://reports.example`. */
  address: z
    .url({ protocol: /^https?$/, error: 'an https address' })
    .refine(
      (text) => new URL(text).pathname === '/',
      'an address without a path: that belongs in `path`',
    ),
  /** Sub-path under which the site lies, e.g. `/en/dev/report`; empty for none. */
  path: z
    .string()
    .regex(/^(\/[a-z0-9-]+)*$/, 'a path such as `/en/dev/report`, without a closing slash')
    .default(''),
  /** The domain and the day from which tag URIs of feeds are made; never changed afterwards. */
  tagAuthority: z
    .string()
    .regex(
      /^[a-z0-9.-]+,\d{4}(-\d{2}(-\d{2})?)?$/,
      'a domain and a date, such as `reports.example,2026`',
    ),
  /** Said at the foot of every page. */
  disclaimer: bilingualSchema.optional(),
  licence: z.strictObject({ name: bilingualSchema, address: z.url() }),
});

export type SiteFile = z.output<typeof siteFileSchema>;
