import type { Locale } from '#lib/i18n/locale.ts';
import { locales } from '#lib/i18n/locale.ts';
import type { Report, Text } from '#lib/report/report.ts';

/** Which reports a build shows: `public` what is released, `drafts` everything. */
export const channels = ['public', 'drafts'] as const;

export type Channel = (typeof channels)[number];

/**
 * A report as the channel has it: the texts it may show, or nothing where none is left. The one
 * place where drafts are kept out.
 */
export function inChannel(report: Report, channel: Channel): Report | undefined {
  if (channel === 'drafts') return report;
  const texts: Partial<Record<Locale, Text>> = {};
  for (const locale of locales) {
    const text = report.texts[locale];
    if (text?.matter.state === 'released') texts[locale] = text;
  }
  return Object.keys(texts).length === 0 ? undefined : { ...report, texts };
}
