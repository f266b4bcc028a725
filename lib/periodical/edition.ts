import { monthName } from '#lib/i18n/period.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Report } from '#lib/report/report.ts';
import type { EditionFile } from './edition-file.ts';
import type { Periodical } from './schema.ts';

/** One issue of a periodical: a single report, or a volume of chapters. */
export type Edition = {
  readonly id: string;
  readonly periodical: Periodical;
  readonly volume: EditionFile | undefined;
  /** The report itself, or the chapters in order: the executive summary first. */
  readonly reports: readonly Report[];
};

/**
 * What an edition is called, by the periodical's own wording.
 *
 * @example
 * editionLabel(wizsafe, '2025-10', 'ja') // '2025年10月号'
 * editionLabel(iir, '042', 'en') // 'Vol.42'
 */
export function editionLabel(periodical: Periodical, id: string, locale: Locale): string {
  const [year = '', month = ''] = id.split('-');
  const monthNumber = Number(month);
  return periodical.editionLabel[locale]
    .replaceAll('{number}', String(Number(id)))
    .replaceAll('{year}', year)
    .replaceAll('{monthName}', monthName(monthNumber))
    .replaceAll('{month}', String(monthNumber));
}

/** True where the folder name is an edition's by the periodical's form. */
export function isEditionId(periodical: Periodical, name: string): boolean {
  return periodical.editionForm === 'month'
    ? /^\d{4}-(0[1-9]|1[0-2])$/.test(name)
    : /^\d{3}$/.test(name);
}

/** True where the edition has a text in the language in this channel. */
export function hasLocale(edition: Edition, locale: Locale): boolean {
  return edition.reports.some((report) => report.texts[locale] !== undefined);
}
