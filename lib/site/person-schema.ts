import { z } from 'zod';
import { webAddressSchema } from '#lib/diagnostic/web-address.ts';
import { bilingualSchema } from '#lib/i18n/locale.ts';

/** `content/people/<id>.yaml`: a person or an editorial body. */
export const personFileSchema = z.strictObject({
  type: z.enum(['person', 'organization']),
  /** In Japanese as written there, in English romanised. */
  name: bilingualSchema,
  /** Reading of the Japanese name in kana. */
  kana: z
    .string()
    .regex(/^[\u3041-\u3096\u30a1-\u30fa\u30fc\u30fb\s]+$/, 'a reading in kana')
    .optional(),
  profile: bilingualSchema,
  /** Where the profile's facts are found. */
  source: z
    .strictObject({ title: bilingualSchema, address: webAddressSchema.optional() })
    .optional(),
});

export type Person = z.output<typeof personFileSchema> & { readonly id: string };
