import { dataVersion } from '#lib/dataset/data-version.ts';
import { licenceAddress } from '#lib/dataset/licence.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { datasetIdentifier, datasetPages, datasetPath, fileAddress } from './dataset-address.ts';
import { datasetFiles } from './dataset-files.ts';
import type { Site } from './site.ts';

/**
 * What search engines read of a dataset on its page: a Dataset of schema.org, in the words of one
 * language, for a script of type `application/ld+json`. Whoever writes it into HTML escapes `<`.
 */
export function datasetJsonLd(
  { settings }: Pick<Site, 'settings'>,
  loaded: LoadedDataset,
  locale: Locale,
): object {
  const { dataset } = loaded;
  const { id, title, description, source, method } = dataset;
  const { version, retrieved } = dataVersion(loaded);
  return withoutUndefined({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: title[locale],
    description: description[locale],
    url: datasetPages(settings, id)[locale],
    identifier: datasetIdentifier(settings, id),
    version,
    license: licenceAddress(source.licence),
    creditText: source.licence.attribution?.[locale],
    publisher: {
      '@type': 'Organization',
      name: settings.publisher[locale],
      url: fileAddress(settings, `/${locale}/`),
    },
    // What a source is called is its collection's name: no organisation or person, which a creator is.
    isBasedOn: withoutUndefined({
      '@type': 'CreativeWork',
      name: source.name[locale],
      url: source.address,
    }),
    temporalCoverage: coverageOf(dataset),
    dateModified: retrieved,
    isAccessibleForFree: true,
    inLanguage: locale,
    measurementTechnique: method?.[locale],
    variableMeasured: dataset.columns
      .filter((column) => column.role === 'measure')
      .map((measure) => ({
        '@type': 'PropertyValue',
        name: measure.title[locale],
        propertyID: measure.id,
        unitText: unitOf(measure, dataset)[locale],
      })),
    distribution: datasetFiles(dataset).map(({ name, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: fileAddress(settings, `${datasetPath(id)}${name}`),
      encodingFormat: mediaType,
      contentSize: `${bytes.byteLength} B`,
      sha256,
    })),
  });
}

/** An interval of ISO 8601; periods have its form. */
function coverageOf({ period: { from, to } }: Pick<Dataset, 'period'>): string {
  return from === to ? from : `${from}/${to}`;
}

function withoutUndefined(properties: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
