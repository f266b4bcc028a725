import { dataVersion } from '#lib/dataset/data-version.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodRange } from '#lib/i18n/period.ts';
import { datasetPages } from './dataset-address.ts';
import { datasetFiles } from './dataset-files.ts';
import type { SiteFile } from './schema.ts';

/** Digits of a sha256 that tell one state of a dataset from another. */
const hashDigits = 12;

/**
 * How a dataset is cited, as a sentence: publisher, title, period, version, address, and the beginning
 * of the sha256 of its JSON, which says which state was meant.
 */
export function citationOf(
  settings: Pick<SiteFile, 'address' | 'path'>,
  loaded: LoadedDataset,
  locale: Locale,
): string {
  const { dataset } = loaded;
  const file = datasetFiles(dataset).find(({ kind }) => kind === 'json');
  return dataMessagesOf(locale).citation({
    title: dataset.title[locale],
    publisher: dataset.source.name[locale],
    period: formatPeriodRange(dataset.period.from, dataset.period.to, locale),
    version: dataVersion(loaded).version,
    file: file?.name ?? '',
    hash: file?.sha256.slice(0, hashDigits) ?? '',
    address: datasetPages(settings, dataset.id)[locale],
  });
}
