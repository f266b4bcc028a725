import { hashOf } from '#lib/dataset/lock.ts';
import { hoursOf, type Period } from '#lib/dataset/period.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { editionLabel, hasLocale, type Edition } from '#lib/periodical/edition.ts';
import { localesOf, type Report } from '#lib/report/report.ts';
import { absolute } from '#lib/site/address.ts';
import { fileAddress } from '#lib/site/dataset-address.ts';
import { editionPath } from '#lib/site/edition-path.ts';
import type { TextFile } from '#lib/publish/site-file.ts';
import type { Site } from '#lib/site/site.ts';
import { figureDataFiles } from '../figure-data-files.ts';
import { datasetNodeId } from './dataset-node.ts';
import { distributionNode } from './distribution.ts';
import { dateOf, languageAddress, publisherNode, rightsOf, temporalNode } from './terms.ts';

/**
 * The data of an edition, that of its figures, as a `dcat:Dataset` without its place in the series: a
 * file has the language of its texts, a page is one of a language the edition is released in.
 */
export function editionNode(site: Site, edition: Edition): object {
  const { settings } = site;
  const shown = locales.filter((locale) => hasLocale(edition, locale));
  const issued = issuedOf(edition);
  const observed = observedOf(edition);
  const used = new Set(
    edition.reports.flatMap((report) => report.figures.map(({ dataset }) => dataset.id)),
  );
  return {
    '@type': 'dcat:Dataset',
    'dct:title': inThese(shown, (locale) =>
      [edition.periodical.title[locale], editionLabel(edition.periodical, edition.id, locale)].join(
        ' ',
      ),
    ),
    'dct:publisher': publisherNode(settings),
    'dct:language': shown.map(languageAddress),
    ...(issued === undefined ? {} : { 'dct:issued': dateOf(issued) }),
    ...(observed === undefined ? {} : { 'dct:temporal': temporalNode(observed) }),
    'dcat:landingPage': shown.map((locale) => absolute(settings, locale, editionPath(edition))),
    'prov:wasDerivedFrom': [...used]
      .filter((id) => site.datasets.has(id))
      .sort()
      .map((id) => datasetNodeId(settings, id)),
    'dcat:distribution': edition.reports.flatMap((report) =>
      localesOf(report).flatMap((locale) =>
        report.figures.flatMap((figure) => distributionsOf(site, report, figure, locale)),
      ),
    ),
  };
}

/** True where an edition has data at all. */
export function hasData(edition: Edition): boolean {
  return edition.reports.some(({ figures }) => figures.length > 0);
}

function distributionsOf(site: Site, report: Report, figure: Figure, locale: Locale): object[] {
  const files = figureDataFiles(report, figure, locale);
  const node = (file: TextFile, mediaType: string): object => {
    const { bytes, sha256 } = hashOf(Buffer.from(file.contents));
    return distributionNode(
      { address: fileAddress(site.settings, `/${file.path}`), mediaType, bytes, sha256 },
      {
        'dct:title': { [locale]: figure.title[locale] },
        'dct:language': languageAddress(locale),
        ...rightsOf(figure.dataset.source.licence),
      },
    );
  };
  return [node(files.csv, 'text/csv'), node(files.json, 'application/json')];
}

/** When the first text of an edition was published. */
function issuedOf({ reports }: Edition): string | undefined {
  return reports
    .flatMap((report) => Object.values(report.texts).map((text) => text.matter.published))
    .sort()[0];
}

function observedOf({ reports }: Edition): { from: string; to: string } | undefined {
  const spans = reports.flatMap(({ file }) => file.observed ?? []);
  const from = spans.map((span) => span.from).sort()[0];
  const to = spans
    .map((span) => span.to)
    .sort(compareEnds)
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Periods of any precision in the order of their ends: 2025-10 after 2025-10-27. */
function compareEnds(a: Period, b: Period): number {
  const [endOfA, endOfB] = [hoursOf(a).last, hoursOf(b).last];
  return endOfA < endOfB ? -1 : endOfA > endOfB ? 1 : 0;
}

function inThese(shown: readonly Locale[], text: (locale: Locale) => string): object {
  return Object.fromEntries(shown.map((locale) => [locale, text(locale)]));
}
