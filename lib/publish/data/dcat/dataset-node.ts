import { dataVersion } from '#lib/dataset/data-version.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import {
  datasetIdentifier,
  datasetPages,
  datasetPath,
  fileAddress,
} from '#lib/site/dataset-address.ts';
import { datasetFiles, type DatasetFile } from '#lib/site/dataset-files.ts';
import type { SiteFile as Settings } from '#lib/site/schema.ts';
import { datasetSchemaPath } from '../schema-files.ts';
import { distributionNode } from './distribution.ts';
import { publisherNode, rightsOf, temporalNode } from './terms.ts';

/** What a dataset is called in our catalogues. */
export function datasetNodeId(settings: Settings, id: string): string {
  return fileAddress(settings, `/data/catalog.jsonld#${id}`);
}

/** A published dataset as a `dcat:Dataset` of its own, with its files. */
export function datasetNode(loaded: LoadedDataset, settings: Settings): object {
  const { dataset } = loaded;
  const { id, title, description, source, period } = dataset;
  const { version, retrieved } = dataVersion(loaded);
  const pages = datasetPages(settings, id);
  const rights = rightsOf(source.licence);
  return {
    '@id': datasetNodeId(settings, id),
    '@type': 'dcat:Dataset',
    'dct:identifier': datasetIdentifier(settings, id),
    'dct:title': title,
    'dct:description': description,
    'dct:publisher': publisherNode(settings),
    'dct:creator': {
      '@type': 'foaf:Agent',
      'foaf:name': source.name,
      ...(source.address === undefined ? {} : { 'foaf:homepage': source.address }),
    },
    ...(source.address === undefined ? {} : { 'prov:wasDerivedFrom': source.address }),
    'dct:modified': retrieved,
    'dcat:version': version,
    'dct:temporal': temporalNode(period),
    ...frequencies[dataset.frequency],
    'dcat:landingPage': [pages.ja, pages.en],
    'rdfs:seeAlso': fileAddress(settings, `${datasetPath(id)}datapackage.json`),
    ...rights,
    'dcat:distribution': datasetFiles(dataset).map((file) =>
      distributionNode(
        {
          address: fileAddress(settings, `${datasetPath(id)}${file.name}`),
          mediaType: file.mediaType,
          bytes: file.bytes.byteLength,
          sha256: file.sha256,
        },
        { 'dct:title': titles[file.kind], ...standardOf(file, settings), ...rights },
      ),
    ),
  };
}

const titles: Readonly<Record<DatasetFile['kind'], object>> = {
  csv: { ja: 'CSV', en: 'CSV' },
  'excel-csv': { ja: 'CSV(Excel向け)', en: 'CSV for Excel in Japan' },
  json: { ja: 'JSON', en: 'JSON' },
  parquet: { ja: 'Parquet', en: 'Parquet' },
};

function standardOf({ kind }: DatasetFile, settings: Settings): object {
  return kind === 'json'
    ? { 'dct:conformsTo': fileAddress(settings, `/${datasetSchemaPath}`) }
    : {};
}

const authority = 'http://publications.europa.eu/resource/authority/frequency';

/**
 * How often observations come, by the code list of the EU, and how long the time is that one of them
 * is of. A dataset of no frequency stands as it is.
 */
const frequencies: Readonly<Record<Dataset['frequency'], object>> = {
  hour: frequency('HOURLY', 'PT1H'),
  day: frequency('DAILY', 'P1D'),
  week: frequency('WEEKLY', 'P7D'),
  month: frequency('MONTHLY', 'P1M'),
  year: frequency('ANNUAL', 'P1Y'),
  irregular: { 'dct:accrualPeriodicity': `${authority}/IRREG` },
  none: {},
};

function frequency(code: string, resolution: string): object {
  return {
    'dct:accrualPeriodicity': `${authority}/${code}`,
    'dcat:temporalResolution': resolution,
  };
}
