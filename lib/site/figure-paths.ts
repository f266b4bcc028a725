import type { Locale } from '#lib/i18n/locale.ts';
import { figurePath } from './address.ts';
import type { Site } from './site.ts';

/** The paths of the pages of all figures of the reports that have a text in a language. */
export function figurePagePaths(site: Pick<Site, 'reports'>, locale: Locale): string[] {
  return site.reports
    .filter((report) => report.texts[locale] !== undefined)
    .flatMap((report) => report.figures.map((figure) => figurePath(report, figure.id)));
}
