import { isLocale } from '#lib/i18n/locale.ts';
import { findFaults } from '#lib/site/find.ts';
import { hasPagePath } from '#lib/site/paths.ts';
import type { Site } from '#lib/site/site.ts';

/**
 * True where a path from the root of the site is a page, or would be if its faults were mended: the
 * pages that a build writes, and no more.
 */
export function isPage(site: Site, path: string): boolean {
  if (path === '/') return true;
  const [, locale = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  if (!isLocale(locale)) return false;
  return (
    hasPagePath(site, locale, rest) || (rest.endsWith('/') && findFaults(site, rest) !== undefined)
  );
}
