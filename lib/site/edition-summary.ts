import type { Locale } from '#lib/i18n/locale.ts';
import type { Edition } from '#lib/periodical/edition.ts';

/** What lists show of an edition in a language, or undefined where it has nothing in it. */
export function summarizeEdition(
  edition: Edition,
  locale: Locale,
):
  | { readonly title: string | undefined; readonly summary: string; readonly published: string }
  | undefined {
  const texts = edition.reports.flatMap((report) => report.texts[locale] ?? []);
  const first = texts[0];
  if (first === undefined) return undefined;
  const published =
    texts
      .map((text) => text.matter.published)
      .sort()
      .at(-1) ?? first.matter.published;
  if (edition.volume)
    return {
      title: edition.volume.title?.[locale],
      summary: edition.volume.summary[locale],
      published,
    };
  return { title: first.matter.title, summary: first.matter.summary, published };
}
