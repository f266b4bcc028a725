import { isLocale, locales, type Locale } from '#lib/i18n/locale.ts';
import { isBuilding } from './environment.ts';
import { pagePaths } from './paths.ts';
import type { Site } from './site.ts';

/**
 * Stands in an address where a route has no page at all: the framework's export refuses a route
 * without one. Such pages are left behind when the export is finished.
 */
export const noPage = '-';

/** The language an address names; Japanese where it names none that we have. */
export function toLocale(text: string): Locale {
  return isLocale(text) ? text : 'ja';
}

/**
 * Static params of a route: every page path of both languages with so many parts that the route is
 * for, its language and its parts under their names.
 *
 * @example
 * routeParams(getSite, ['name', 'edition'], ([name]) => name !== 'people')
 * // [{ locale: 'ja', name: 'wizsafe', edition: '2025-10' }, …]
 */
export function routeParams(
  read: () => Site,
  names: readonly string[],
  isRoute: (parts: readonly string[]) => boolean,
): Record<string, string>[] {
  // The preview renders whatever is asked; it need not read the content once more to list it.
  if (!isBuilding()) return [];
  const site = read();
  const found = locales.flatMap((locale) =>
    pagePaths(site, locale)
      .map((path) => path.split('/').filter((part) => part !== ''))
      .filter((parts) => parts.length === names.length && isRoute(parts))
      .map((parts) => named(locale, names, parts)),
  );
  return found.length > 0 ? found : [named('ja', names, [])];
}

function named(
  locale: Locale,
  names: readonly string[],
  parts: readonly string[],
): Record<string, string> {
  return { locale, ...Object.fromEntries(names.map((name, at) => [name, parts[at] ?? noPage])) };
}
