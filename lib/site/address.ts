import type { Locale } from '#lib/i18n/locale.ts';
import type { Report, ReportPlace } from '#lib/report/report.ts';
import type { SiteFile } from './schema.ts';

type Base = Pick<SiteFile, 'address' | 'path'>;

/** Path of a report without its language: `/wizsafe/2025-10/`, `/iir/042/01/`, `/wizsafe/posts/kev/`. */
export function reportPath(place: ReportPlace): string {
  const within = place.post === undefined ? [place.edition, place.chapter] : ['posts', place.post];
  return `/${[place.periodical, ...within].filter((part) => part !== undefined).join('/')}/`;
}

/** Path of the folder that holds a figure's files in one language. */
export function figurePath(report: Pick<Report, 'place'>, figure: string): string {
  return `${reportPath(report.place)}figures/${figure}/`;
}

/** What an `<a>` of the site points to: the sub-path, the language, the path. */
export function href(base: Base, locale: Locale, path: string): string {
  return `${base.path}/${locale}${path}`;
}

/** The whole address, for canonical links, feeds and the sitemap. */
export function absolute(base: Base, locale: Locale, path: string): string {
  return `${base.address.replace(/\/$/, '')}${href(base, locale, path)}`;
}
