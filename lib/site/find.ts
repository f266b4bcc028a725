import type { VFileMessage } from 'vfile-message';
import type { Locale } from '#lib/i18n/locale.ts';
import { hasLocale, type Edition } from '#lib/periodical/edition.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { Report } from '#lib/report/report.ts';
import type { Site, StaticPage } from './site.ts';

export function findPeriodical(site: Site, id: string): Periodical | undefined {
  return site.periodicals.find((periodical) => periodical.id === id);
}

export function findEdition(site: Site, periodical: string, id: string): Edition | undefined {
  return site.editions.find((edition) => edition.periodical.id === periodical && edition.id === id);
}

/** A report by its key, where it has a text in the language. */
export function findReport(site: Site, locale: Locale, key: string): Report | undefined {
  const report = site.reports.find((candidate) => candidate.key === key);
  return report?.texts[locale] === undefined ? undefined : report;
}

/** Editions of a periodical, latest first, in any language. */
export function editionsOf(site: Site, periodical: Periodical): Edition[] {
  return site.editions.filter((edition) => edition.periodical.id === periodical.id);
}

/** The edition before and after one, among those with a text in the language. */
export function neighboursOf(
  site: Site,
  edition: Edition,
  locale: Locale,
): { readonly previous: Edition | undefined; readonly next: Edition | undefined } {
  const editions = editionsOf(site, edition.periodical).filter((candidate) =>
    hasLocale(candidate, locale),
  );
  const at = editions.findIndex((candidate) => candidate.id === edition.id);
  return { previous: editions[at + 1], next: at > 0 ? editions[at - 1] : undefined };
}

/** Reports that say they draw on this one. */
export function drawnOnBy(site: Site, report: Report): Report[] {
  return site.reports.filter((candidate) => candidate.file.drawsOn.includes(report.key));
}

export function periodicalOf(site: Site, report: Report): Periodical {
  const periodical = findPeriodical(site, report.place.periodical);
  if (periodical === undefined) throw new Error(`no periodical ${report.place.periodical}`);
  return periodical;
}

export function findStaticPage(site: Site, id: string): StaticPage | undefined {
  return site.pages.find((page) => page.id === id);
}

/** The faults that kept out the page of a path without its language, or what the page lies below. */
export function findFaults(site: Site, path: string): readonly VFileMessage[] | undefined {
  const parts = path.split('/').slice(1, -1);
  const above = parts.map((_, index) => `/${parts.slice(0, parts.length - index).join('/')}/`);
  return above.map((at) => site.broken.get(at)).find((faults) => faults !== undefined);
}
