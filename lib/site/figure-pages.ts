import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatExhibit } from '#lib/report/exhibit.ts';
import { getText, type Report } from '#lib/report/report.ts';
import { compileReport } from './compile.ts';
import { findReport } from './find.ts';
import type { Site } from './site.ts';

/** A figure as a report of a site shows it. */
export type PublishedFigure = { readonly report: Report; readonly figure: Figure };

/** A figure by the key of its report and its id; undefined where the language has no such page. */
export function findPublishedFigure(
  site: Site,
  locale: Locale,
  { key, id }: { readonly key: string; readonly id: string },
): PublishedFigure | undefined {
  const report = findReport(site, locale, key);
  const figure = report?.figures.find((candidate) => candidate.id === id);
  return report === undefined || figure === undefined ? undefined : { report, figure };
}

/** A figure's number with its word, as its text has it: `図-1`; empty where the text is at fault. */
export async function numberLabelOf(
  site: Site,
  { report, figure }: PublishedFigure,
  locale: Locale,
): Promise<string> {
  const compiled = await compileReport(site, report, locale);
  const number = compiled.ok
    ? compiled.value.exhibits.find(({ id }) => id === figure.id)?.number
    : undefined;
  return number === undefined ? '' : formatExhibit(report.wording, 'figure', number, locale);
}

/**
 * The figures of the same id in the other editions of a periodical, latest first: what an author calls
 * by one name from edition to edition is one series of figures.
 */
export function otherEditionsOf(
  site: Pick<Site, 'reports'>,
  { report, figure }: PublishedFigure,
  locale: Locale,
): PublishedFigure[] {
  return site.reports
    .filter(
      (other) =>
        other.key !== report.key &&
        other.place.periodical === report.place.periodical &&
        other.texts[locale] !== undefined,
    )
    .flatMap((other) => {
      const same = other.figures.find(({ id }) => id === figure.id);
      return same === undefined ? [] : [{ report: other, figure: same }];
    })
    .sort((a, b) => dateOf(b, locale).localeCompare(dateOf(a, locale), 'en'));
}

function dateOf({ report }: PublishedFigure, locale: Locale): string {
  return getText(report, locale).matter.published;
}
