import { dataVersion } from '#lib/dataset/data-version.ts';
import { isLicenceId, isShareAlike, licenceAddress } from '#lib/dataset/licence.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { datasetIdentifier, datasetPages, fileAddress } from '#lib/site/dataset-address.ts';
import { datasetFiles, type DatasetFile } from '#lib/site/dataset-files.ts';
import type { SiteFile as Settings } from '#lib/site/schema.ts';
import { datasetSchemaPath } from './schema-files.ts';
import { tableSchema } from './table-schema.ts';

/**
 * The descriptor of a dataset and its files (Data Package 2, datapackage.org/standard/data-package),
 * in English. What the standard has no place for stands beside it under names of our own, texts in both
 * languages: `titles`, `descriptions`, `rights`, `unit`, `period`, `frequency`, `timeZone`, `statuses`,
 * `breaks`, `notes`, `method`, `revisions`, `smallest`.
 */
export function dataPackage(loaded: LoadedDataset, settings: Settings): object {
  const { dataset } = loaded;
  const { id, title, description, source } = dataset;
  const { version, retrieved } = dataVersion(loaded);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    id: datasetIdentifier(settings, id),
    title: title.en,
    description: description.en,
    homepage: datasetPages(settings, id).en,
    version,
    created: retrieved,
    ...licencesOf(source.licence),
    sources: [
      {
        title: source.name.en,
        ...(source.address === undefined ? {} : { path: source.address }),
        ...(source.commit === undefined ? {} : { version: source.commit }),
      },
    ],
    contributors: [
      {
        title: settings.publisher.en,
        path: fileAddress(settings, '/en/'),
        roles: ['dataCurator'],
      },
    ],
    resources: datasetFiles(dataset).map((file) => resourceOf(file, dataset, settings)),
    titles: title,
    descriptions: description,
    rights: rightsOf(source),
    unit: dataset.unit,
    period: dataset.period,
    frequency: dataset.frequency,
    timeZone: dataset.timeZone,
    statuses: dataset.statuses,
    breaks: dataset.breaks,
    notes: dataset.notes,
    ...(dataset.method === undefined ? {} : { method: dataset.method }),
    revisions: dataset.revisions,
    ...(dataset.smallest === undefined ? {} : { smallest: dataset.smallest }),
  };
}

/**
 * A licence has a name or an address; facts that no licence covers have neither, and the package then
 * has no `licenses`, which may be left out but not be empty. `rights` tells of both.
 */
function licencesOf(licence: Dataset['source']['licence']): object {
  const path = licenceAddress(licence);
  const name = isLicenceId(licence.id) ? licence.id : undefined;
  if (path === undefined && name === undefined) return {};
  return {
    licenses: [{ ...(name ? { name } : {}), ...(path ? { path } : {}), title: licence.id }],
  };
}

/** What the licence asks; nothing is said of the same licence for what is made of the data where none knows. */
function rightsOf({ name, licence: { shareAlike: told, ...licence } }: Dataset['source']): object {
  const shareAlike = isShareAlike({ ...licence, shareAlike: told });
  return { ...licence, ...(shareAlike === undefined ? {} : { shareAlike }), source: name };
}

function resourceOf(file: DatasetFile, dataset: Dataset, settings: Settings): object {
  const { kind, name, mediaType, bytes, sha256 } = file;
  const base = {
    path: name,
    mediatype: mediaType,
    bytes: bytes.byteLength,
    hash: `sha256:${sha256}`,
  };
  switch (kind) {
    case 'csv':
      return {
        name: dataset.id,
        ...base,
        type: 'table',
        title: 'CSV',
        format: 'csv',
        encoding: 'utf-8',
        dialect: {
          $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
          header: true,
          delimiter: ',',
          lineTerminator: '\r\n',
          quoteChar: '"',
          doubleQuote: true,
        },
        schema: tableSchema(dataset),
      };
    case 'excel-csv':
      return {
        name: `${dataset.id}-excel`,
        ...base,
        title:
          'CSV for Excel in Japan: byte order mark, Japanese titles, nothing taken for a formula',
        format: 'csv',
        encoding: 'utf-8',
      };
    case 'json':
      return {
        name: `${dataset.id}-json`,
        ...base,
        title: 'JSON, all that is said of the data included',
        format: 'json',
        encoding: 'utf-8',
        jsonSchema: fileAddress(settings, `/${datasetSchemaPath}`),
      };
    case 'parquet':
      return { name: `${dataset.id}-parquet`, ...base, title: 'Parquet', format: 'parquet' };
  }
}
