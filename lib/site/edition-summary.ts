import type { Locale } from '#lib/i18n/locale.ts';
import type { Edition } from '#lib/periodical/edition.ts';

/** What lists show of an edition in one language. */
export type EditionSummary = {
  readonly title: string | undefined;
  readonly summary: string;
  readonly published: string;
  /** Whether any of its texts is a draft, as only the drafts channel shows them. */
  readonly draft: boolean;
};

/** What lists show of an edition in a language, or undefined where it has nothing in it. */
export function summarizeEdition(edition: Edition, locale: Locale): EditionSummary | undefined {
  const texts = edition.reports.flatMap((report) => report.texts[locale] ?? []);
  const first = texts[0];
  if (first === undefined) return undefined;
  const published =
    texts
      .map((text) => text.matter.published)
      .sort()
      .at(-1) ?? first.matter.published;
  const draft = texts.some((text) => text.matter.state === 'draft');
  const { volume } = edition;
  return volume
    ? { title: volume.title?.[locale], summary: volume.summary[locale], published, draft }
    : { title: first.matter.title, summary: first.matter.summary, published, draft };
}
