import { locales } from '#lib/i18n/locale.ts';
import { fileAddress } from '#lib/site/dataset-address.ts';
import type { Site } from '#lib/site/site.ts';
import type { TextFile } from '#lib/publish/site-file.ts';
import { catalogueContext } from './context.ts';
import { datasetNode } from './dataset-node.ts';
import { seriesNodeId, seriesPath } from './series.ts';
import { languageAddress, publisherNode } from './terms.ts';

/** Path of the catalogue from the root of the site. */
export const cataloguePath = 'data/catalog.jsonld';

/**
 * The catalogue of all published data (DCAT 3, w3.org/TR/vocab-dcat-3, in JSON-LD): each dataset with
 * its files, and the series of each periodical, whose members are in a file of their own.
 */
export function catalogueFile(site: Site): TextFile {
  const { settings } = site;
  const datasets = [...site.datasets.values()].sort((a, b) =>
    a.dataset.id.localeCompare(b.dataset.id, 'en'),
  );
  const catalogue = {
    '@context': catalogueContext,
    '@id': fileAddress(settings, `/${cataloguePath}`),
    '@type': 'dcat:Catalog',
    'dct:title': settings.title,
    'dct:description': settings.description,
    'dct:publisher': publisherNode(settings),
    'dct:license': settings.licence.address,
    'dct:language': locales.map(languageAddress),
    'foaf:homepage': locales.map((locale) => fileAddress(settings, `/${locale}/`)),
    'dcat:dataset': [
      ...datasets.map((loaded) => datasetNode(loaded, settings)),
      ...site.periodicals.map((periodical) => ({
        '@id': seriesNodeId(settings, periodical.id),
        '@type': 'dcat:DatasetSeries',
        'dct:title': periodical.title,
        'rdfs:seeAlso': fileAddress(settings, `/${seriesPath(periodical.id)}`),
      })),
    ],
  };
  return { path: cataloguePath, contents: `${JSON.stringify(catalogue, null, 1)}\n` };
}
