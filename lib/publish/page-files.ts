import { locales, type Locale } from '#lib/i18n/locale.ts';
import { pagePaths } from '#lib/site/paths.ts';
import type { Site } from '#lib/site/site.ts';

/** Where the pages of a site lie, the start page and the one for unknown addresses included. */
export function pageFiles(site: Site): readonly string[] {
  return [
    ...['index.html', '404.html'],
    ...locales.flatMap((locale) => pagePaths(site, locale).map((page) => pageFile(locale, page))),
  ];
}

/** Where a page lies, by its path without the language: `ja/data/kev-monthly/index.html`. */
export function pageFile(locale: Locale, page: string): string {
  return `${locale}${page}index.html`;
}
