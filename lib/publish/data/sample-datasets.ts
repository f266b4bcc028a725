import { getValue } from '#lib/diagnostic/result.ts';
import { hostileDataset } from '#lib/dataset/file/fixtures.ts';
import { listDatasetIds, loadDataset, type LoadedDataset } from '#lib/dataset/load.ts';
import { siteFileSchema } from '#lib/site/schema.ts';

/** For tests: the datasets of the sample site, whole. */
export function sampleDatasets(): LoadedDataset[] {
  return listDatasetIds('content').map((id) => getValue(loadDataset('content', id)));
}

/** For tests: a dataset of every type of column, as if it had been pulled. */
export const hostileLoaded: LoadedDataset = {
  dataset: hostileDataset,
  sha256: '0'.repeat(64),
  lock: {
    version: 2,
    address: 'origin.json',
    retrieved: '2026-01-01T00:00:00.000Z',
    origin: { bytes: 0, sha256: '0'.repeat(64) },
    data: { bytes: 0, sha256: '0'.repeat(64) },
    history: [],
  },
};

/** For tests: a site below a path. */
export const sampleSettings = siteFileSchema.parse({
  title: { ja: '観測', en: 'Kansoku' },
  tagline: { ja: '観測', en: 'Kansoku' },
  description: { ja: '試験用', en: 'For tests' },
  publisher: { ja: '編集部', en: 'Editors' },
  address: 'https://observatory.example/',
  path: '/reports',
  tagAuthority: 'observatory.example,2026',
  licence: { name: { ja: 'CC BY 4.0', en: 'CC BY 4.0' }, address: 'https://licence.example/' },
});
