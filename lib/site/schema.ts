import { z } from 'zod';
import { webAddressSchema } from '#lib/diagnostic/web-address.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin } = new URL(text);
  return text === origin || text === `${origin}/`;
}

/** `content/site.yaml`: what the publisher of the site sets. */
export const siteFileSchema = z.strictObject({
  title: bilingualSchema,
  tagline: bilingualSchema,
  description: bilingualSchema,
  publisher: bilingualSchema,
  /** Base address without a path, e.g. `https://reports.example`. */
  address: webAddressSchema.refine(isOrigin, 'an address without a path: that belongs in `path`'),
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
  licence: z.strictObject({ name: bilingualSchema, address: webAddressSchema }),
});

export type SiteFile = z.output<typeof siteFileSchema>;
