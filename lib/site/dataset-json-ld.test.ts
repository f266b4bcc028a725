import { expect, test } from 'vitest';
import { hashOf } from '#lib/dataset/lock.ts';
import { hostileDataset } from '#lib/dataset/file/fixtures.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { datasetFiles } from './dataset-files.ts';
import { datasetJsonLd } from './dataset-json-ld.ts';
import { loadSite } from './load.ts';

const site = loadSite('e2e/fixtures/content', 'public');

function withDataset(more: object): LoadedDataset {
  const dataset = datasetSchema.parse({ ...hostileDataset, ...more });
  const data = hashOf(Buffer.of());
  return {
    dataset,
    sha256: data.sha256,
    lock: {
      version: 2,
      address: 'origin.json',
      retrieved: '2026-01-01T00:00:00.000Z',
      origin: data,
      data,
      history: [],
    },
  };
}

test('a dataset is described in the words of one language', () => {
  const loaded = withDataset({
    method: { ja: '数え方', en: 'How it is counted' },
    period: { from: '2024-11', to: '2025' },
  });
  const ja = datasetJsonLd(site, loaded, 'ja');
  expect(ja).toMatchObject({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: '=表題 <b>&',
    description: '試験用',
    url: 'https://trial.example/ja/data/hostile/',
    identifier: 'tag:trial.example,2026:data/hostile',
    license: 'https://spdx.org/licenses/CC-BY-4.0',
    creditText: 'Example, CC BY 4.0',
    temporalCoverage: '2024-11/2025',
    dateModified: '2026-01-01T00:00:00.000Z',
    isAccessibleForFree: true,
    inLanguage: 'ja',
    measurementTechnique: '数え方',
  });
  expect(ja).toHaveProperty('variableMeasured.4', {
    '@type': 'PropertyValue',
    name: 'change',
    propertyID: 'change',
    unitText: '倍',
  });
  expect(datasetJsonLd(site, loaded, 'en')).toMatchObject({
    url: 'https://trial.example/en/data/hostile/',
    inLanguage: 'en',
    measurementTechnique: 'How it is counted',
  });
});

test('each file is there with its address, length and sha256', () => {
  const loaded = withDataset({});
  expect(datasetJsonLd(site, loaded, 'en')).toHaveProperty(
    'distribution',
    datasetFiles(loaded.dataset).map(({ name, mediaType, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: `https://trial.example/data/hostile/${name}`,
      encodingFormat: mediaType,
      contentSize: `${bytes.byteLength} B`,
      sha256,
    })),
  );
});

test('what is not known is left out: a licence of facts, a source without address, a method', () => {
  const made = datasetJsonLd(
    site,
    withDataset({
      source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'facts' } },
    }),
    'en',
  );
  expect(Object.keys(made)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(license|measurementTechnique)$/)]),
  );
  expect(made).toHaveProperty('isBasedOn', { '@type': 'CreativeWork', name: 'An observatory' });
  expect(made).toHaveProperty('temporalCoverage', '2025');
});

test('the collection that it is made from is a work, and no organisation', () => {
  const name = { ja: '観測の記録(A. Author)', en: 'Observation log (A. Author)' };
  const source = { name, address: 'https://log.example/', licence: { id: 'CC0-1.0' } };
  const made = datasetJsonLd(site, withDataset({ source }), 'ja');
  expect(made).toHaveProperty('isBasedOn', {
    '@type': 'CreativeWork',
    name: '観測の記録(A. Author)',
    url: 'https://log.example/',
  });
  expect(made).not.toHaveProperty('creator');
});

test('files are made once for a dataset', () => {
  const { dataset } = withDataset({});
  expect(datasetFiles(dataset)).toBe(datasetFiles(dataset));
});
