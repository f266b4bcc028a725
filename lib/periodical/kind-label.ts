import type { Locale } from '#lib/i18n/locale.ts';
import type { Report } from '#lib/report/report.ts';
import type { Periodical } from './schema.ts';

/** What the periodical calls this kind of text, with the number of the chapter where it is one: «1. 定期観測レポート». */
export function kindLabel(
  periodical: Pick<Periodical, 'kinds'>,
  report: Pick<Report, 'file' | 'place'>,
  locale: Locale,
): string {
  const kind = periodical.kinds[report.file.kind][locale];
  const { chapter } = report.place;
  return chapter !== undefined && /^\d+$/.test(chapter) ? `${Number(chapter)}. ${kind}` : kind;
}
