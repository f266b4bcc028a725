import type { Locale } from '#lib/i18n/locale.ts';
import { hasLocale } from '#lib/periodical/edition.ts';
import { reportPath } from './address.ts';
import { dataPaths } from './dataset-pages.ts';
import { figurePagePaths } from './figure-paths.ts';
import { galleryPath } from './gallery.ts';
import type { Site } from './site.ts';

/** Every page of a language, as its path without the language: `/`, `/wizsafe/`, `/wizsafe/2025-10/` … */
export function pagePaths(site: Site, locale: Locale): string[] {
  return [
    '/',
    ...site.pages.map((page) => `/${page.id}/`),
    '/people/',
    ...[...site.people.keys()].map((id) => `/people/${id}/`),
    ...dataPaths(site),
    ...(site.gallery.length > 0 ? [galleryPath] : []),
    ...site.periodicals.map((periodical) => `/${periodical.id}/`),
    ...site.editions
      .filter((edition) => edition.volume !== undefined && hasLocale(edition, locale))
      .map((edition) => `/${edition.periodical.id}/${edition.id}/`),
    ...site.reports
      .filter((report) => report.texts[locale] !== undefined)
      .map((report) => reportPath(report.place)),
    ...figurePagePaths(site, locale),
  ];
}

/**
 * True where the path without its language is a page in that language; also of a report at fault, so
 * that texts which link to it are not blamed as well.
 */
export function hasPagePath(site: Site, locale: Locale, path: string): boolean {
  return (
    pagePaths(site, locale).includes(path) ||
    site.unsound.some((report) => reportPath(report.place) === path)
  );
}
