import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { dataFiles } from './data-files.ts';
import { dataPackage } from './data-package.ts';
import { dataPackageRules } from './data-package-rules.ts';
import { hostileLoaded, sampleDatasets, sampleSettings } from './sample-datasets.ts';

/** As it is read from the file. */
function read(loaded: LoadedDataset): unknown {
  return JSON.parse(JSON.stringify(dataPackage(loaded, sampleSettings)));
}

function withSource(source: object): LoadedDataset {
  const { dataset } = hostileLoaded;
  return {
    ...hostileLoaded,
    dataset: datasetSchema.parse({ ...dataset, source: { ...dataset.source, ...source } }),
  };
}

test('every package keeps the rules of Data Package 2, whatever its licence', () => {
  const all = [...sampleDatasets(), hostileLoaded];
  expect(all.length).toBeGreaterThan(1);
  for (const loaded of all)
    expect([loaded.dataset.id, dataPackageRules.safeParse(read(loaded)).error]).toEqual([
      loaded.dataset.id,
      undefined,
    ]);
});

test('each resource has the length and the sha256 of the file it names', () => {
  for (const loaded of [...sampleDatasets(), hostileLoaded]) {
    const files = new Map(
      dataFiles(loaded, sampleSettings).map(({ path, contents }) => [
        path.split('/').at(-1),
        Buffer.from(contents),
      ]),
    );
    const { resources } = dataPackageRules.parse(read(loaded));
    expect(resources.map(({ format }) => format)).toEqual(['csv', 'csv', 'json', 'parquet']);
    for (const { path, bytes, hash } of resources) {
      const contents = files.get(path) ?? Buffer.of();
      expect(bytes).toBe(contents.byteLength);
      expect(hash).toBe(`sha256:${createHash('sha256').update(contents).digest('hex')}`);
    }
  }
});

test('facts that no licence covers have no licence, but the words that they are quoted by', () => {
  const attribution = { ja: '観測所による', en: 'By an observatory' };
  const facts = dataPackageRules.parse(read(withSource({ licence: { id: 'facts', attribution } })));
  expect(facts.licenses).toBeUndefined();
  expect(facts.rights).toMatchObject({ id: 'facts', attribution });
});

test.for([
  [{ id: 'CC-BY-4.0' }, { name: 'CC-BY-4.0', path: 'https://spdx.org/licenses/CC-BY-4.0' }],
  [
    { id: 'MIT', address: 'https://mit.example/' },
    { name: 'MIT', path: 'https://mit.example/' },
  ],
  [{ id: 'MIT OR X', address: 'https://two.example/' }, { path: 'https://two.example/' }],
] as const)('the licence %o is named as far as it can be', ([licence, expected]) => {
  const { licenses } = dataPackageRules.parse(read(withSource({ licence })));
  expect(licenses).toEqual([{ ...expected, title: licence.id }]);
});

test('a licence that is neither an id nor has an address is told as rights alone', () => {
  const made = dataPackageRules.parse(read(withSource({ licence: { id: 'see the footer' } })));
  expect(made.licenses).toBeUndefined();
  expect(made.rights.id).toBe('see the footer');
});

test('the rights say share-alike by the id of the licence, and nothing where it is not known', () => {
  const saidOf = (id: string): boolean | undefined =>
    dataPackageRules.parse(read(withSource({ licence: { id } }))).rights.shareAlike;
  expect(saidOf('CC-BY-SA-4.0')).toBe(true);
  expect(saidOf('CC-BY-4.0')).toBe(false);
  expect(saidOf('see the footer')).toBeUndefined();
});

test('fields tell type, constraints and unit of each column of the CSV', () => {
  const { resources, id, homepage } = dataPackageRules.parse(read(hostileLoaded));
  expect(id).toBe('tag:observatory.example,2026:data/hostile');
  expect(homepage).toBe('https://observatory.example/reports/en/data/hostile/');
  const fields = resources[0]?.schema?.fields ?? [];
  expect(fields.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'label string',
    'day date',
    'small integer',
    'large integer',
    'larger integer',
    'largest integer',
    'change number',
    'nothing number',
    'small_status string',
    'method_ja string',
    'method_en string',
    'sources string',
    'small_status_2 string',
    'nothing_status string',
  ]);
  expect(fields[0]).toMatchObject({ constraints: { required: true, unique: true } });
  expect(fields[6]).toMatchObject({
    description: 'Unit: times. 1 is the year before.',
    unit: { ja: '倍', en: 'times' },
  });
  expect(fields[12]).toHaveProperty(
    'constraints.enum',
    expect.arrayContaining(['provisional', 'suppressed']),
  );
});

test.for([
  ['hour', '2025-10-27T13', { type: 'datetime', format: '%Y-%m-%dT%H' }],
  ['date', '2025-10-27', { type: 'date' }],
  ['month', '2025-10', { type: 'yearmonth' }],
  ['year', '2025', { type: 'year' }],
] as const)('a key of %ss has the type that the standard has for it', ([type, key, expected]) => {
  const dataset = datasetSchema.parse({
    ...hostileLoaded.dataset,
    columns: [
      { id: 'key', title: { ja: '期間', en: 'Period' }, role: 'dimension', type },
      { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
    ],
    statuses: [],
    rows: [[key, 1]],
  });
  const { resources } = dataPackageRules.parse(read({ ...hostileLoaded, dataset }));
  expect(resources[0]?.schema?.fields[0]).toMatchObject(expected);
});
