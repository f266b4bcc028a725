import { isLocale, type Locale } from '#lib/i18n/locale.ts';
import { pagePaths } from './paths.ts';
import type { Site } from './site.ts';

/** The language an address names; Japanese where it names none that we have. */
export function toLocale(text: string): Locale {
  return isLocale(text) ? text : 'ja';
}

/**
 * The parts of every page path of a language that has so many parts, for a route's static params.
 *
 * @example
 * pathParts(site, 'ja', 2) // [['wizsafe', '2025-10'], ['iir', '042'], …]
 */
export function pathParts(site: Site, locale: Locale, count: number): string[][] {
  return pagePaths(site, locale)
    .map((path) => path.split('/').filter((part) => part !== ''))
    .filter((parts) => parts.length === count);
}
