import { z } from 'zod';

/** The languages every site is written in; Japanese first, as it is published first. */
export const locales = ['ja', 'en'] as const;

export type Locale = (typeof locales)[number];

/** One text in both languages. */
export type Bilingual = { readonly ja: string; readonly en: string };

/** A text that must be given in both languages. */
export const bilingualSchema = z.strictObject({
  ja: z.string().min(1),
  en: z.string().min(1),
});

export function isLocale(text: string): text is Locale {
  return text === 'ja' || text === 'en';
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ja' ? 'en' : 'ja';
}
