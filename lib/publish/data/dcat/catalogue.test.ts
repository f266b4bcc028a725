import { expect, test } from 'vitest';
import { hashOf } from '#lib/dataset/lock.ts';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { loadSite } from '#lib/site/load.ts';
import { dataFiles } from '../data-files.ts';
import { hostileLoaded, sampleSettings } from '../sample-datasets.ts';
import { catalogueFile } from './catalogue.ts';
import { catalogueContext } from './context.ts';
import { datasetNode } from './dataset-node.ts';
import { objectsOf, readTriples } from './read-triples.ts';

const dcat = 'http://www.w3.org/ns/dcat#';

test('every dataset of the sample site is in the catalogue, with each of its files', async () => {
  const site = loadSite('content', 'public');
  const { path, contents } = catalogueFile(site);
  expect(path).toBe('data/catalog.jsonld');
  const triples = await readTriples(contents);
  const files = [...site.datasets.values()]
    .flatMap((loaded) => dataFiles(loaded, site.settings))
    .filter(
      (file) => !file.path.endsWith('.csv-metadata.json') && !file.path.endsWith('package.json'),
    );
  expect(files.length).toBe(4 * site.datasets.size);
  expect(objectsOf(triples, 'downloadURL')).toEqual(
    files.map((file) => `https://kansoku.example/${file.path}`).sort(),
  );
  expect(objectsOf(triples, 'checksumValue')).toEqual(
    files.map((file) => hashOf(Buffer.from(file.contents)).sha256).sort(),
  );
  expect(triples.filter(({ object, isLiteral }) => isLiteral && /^https?:/.test(object))).toEqual(
    [],
  );
  const types = objectsOf(triples, 'type');
  const count = (type: string): number => types.filter((found) => found === dcat + type).length;
  expect(count('Catalog')).toBe(1);
  expect(count('Dataset')).toBe(site.datasets.size);
  expect(count('Distribution')).toBe(files.length);
  expect(count('DatasetSeries')).toBe(site.periodicals.length);
  expect(objectsOf(triples, 'dataset').length).toBe(site.datasets.size + site.periodicals.length);
});

test('a dataset says what is known of it, and nothing is lost in reading', async () => {
  const node = { '@context': catalogueContext, ...datasetNode(hostileLoaded, sampleSettings) };
  const triples = await readTriples(JSON.stringify(node));
  const id = 'https://observatory.example/reports/data/catalog.jsonld#hostile';
  // A file says 8 things of itself, 3 of its checksum, 5 of its rights, and one of them which schema it keeps.
  const [ofFiles, ofDataset, ofRights, ofCreator, ofPeriod, ofPublisher] = [
    4 * 16 + 1,
    20,
    3,
    3,
    3,
    5,
  ];
  expect(triples.length).toBe(ofFiles + ofDataset + ofRights + ofCreator + ofPeriod + ofPublisher);
  expect(objectsOf(triples, 'identifier', id)).toEqual([
    'tag:observatory.example,2026:data/hostile',
  ]);
  expect(objectsOf(triples, 'landingPage', id)).toEqual([
    'https://observatory.example/reports/en/data/hostile/',
    'https://observatory.example/reports/ja/data/hostile/',
  ]);
  expect(objectsOf(triples, 'license', id)).toEqual(['https://spdx.org/licenses/CC-BY-4.0']);
  expect(objectsOf(triples, 'version', id)).toEqual(['1.0.0']);
  expect(objectsOf(triples, 'wasDerivedFrom', id)).toEqual([]);
  expect(objectsOf(triples, 'accrualPeriodicity', id)).toEqual([]);
});

test.for([
  ['hour', '2025-10-27T13', 'HOURLY', 'PT1H', '2025-10-27T13:00:00', '2025-10-27T13:59:59'],
  ['month', '2025-10', 'MONTHLY', 'P1M', '2025-10', '2025-10'],
] as const)(
  'a dataset of %ss says how often, how fine and of which time it is',
  async ([frequency, key, code, resolution, start, end]) => {
    const dataset = datasetSchema.parse({
      ...hostileLoaded.dataset,
      source: { ...hostileLoaded.dataset.source, address: 'https://source.example/' },
      period: { from: key, to: key },
      frequency,
      columns: [
        { id: 'key', title: { ja: '期間', en: 'Period' }, role: 'dimension', type: frequency },
        { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
      ],
      statuses: [],
      rows: [[key, 1]],
    });
    const node = datasetNode({ ...hostileLoaded, dataset }, sampleSettings);
    const triples = await readTriples(JSON.stringify({ '@context': catalogueContext, ...node }));
    expect(objectsOf(triples, 'accrualPeriodicity')).toEqual([
      `http://publications.europa.eu/resource/authority/frequency/${code}`,
    ]);
    expect(objectsOf(triples, 'temporalResolution')).toEqual([resolution]);
    expect(objectsOf(triples, 'startDate')).toEqual([start]);
    expect(objectsOf(triples, 'endDate')).toEqual([end]);
    expect(objectsOf(triples, 'wasDerivedFrom')).toEqual(['https://source.example/']);
  },
);
