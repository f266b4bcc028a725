import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { listDatasetIds, loadDataset } from './load.ts';
import { hashOf } from './lock.ts';
import { makeTemporaryContent } from './temporary-content.ts';

const data = {
  version: 1,
  id: 'scans',
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '月別の件数', en: 'Counts by month' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-09', to: '2025-10' },
  frequency: 'month',
  timeZone: null,
  columns: [
    { id: 'month', role: 'dimension', type: 'month', title: { ja: '月', en: 'Month' } },
    { id: 'total', role: 'measure', type: 'count', title: { ja: '合計', en: 'Total' } },
  ],
  rows: [
    ['2025-09', 12],
    ['2025-10', null],
  ],
};

function lockObject(text: string) {
  const hash = hashOf(Buffer.from(text));
  return {
    version: 1,
    address: 'origin.json',
    retrieved: '2025-11-01T00:00:00.000Z',
    origin: hash,
    data: hash,
  };
}

function lockOf(text: string): string {
  return JSON.stringify(lockObject(text));
}

function contentWith(text: string, lock = lockOf(text), id = 'scans'): string {
  return makeTemporaryContent({ [`${id}/data.json`]: text, [`${id}/lock.json`]: lock });
}

/** What the author reads. */
function faultsOf(contentDir: string, id: string): string {
  const loaded = loadDataset(contentDir, id);
  return loaded.ok ? 'no fault' : formatDiagnostics(loaded.messages);
}

test('gives the dataset with its hash and lock', () => {
  const text = JSON.stringify(data);
  const loaded = loadDataset(contentWith(text), 'scans');
  expect(loaded.ok && loaded.value.dataset.rows).toEqual(data.rows);
  expect(loaded.ok && loaded.value.sha256).toBe(hashOf(Buffer.from(text)).sha256);
  expect(loaded.ok && loaded.value.lock.address).toBe('origin.json');
});

test('refuses data that is not the locked one and names both hashes', () => {
  const text = JSON.stringify(data);
  expect(faultsOf(contentWith(text.replace('12', '13'), lockOf(text)), 'scans'))
    .toMatchInlineSnapshot(`
    "content/datasets/scans/data.json:1:1  error  Unexpected bytes of sha256 8067ddee33b416852646eb3e7940a776565ccc42c6393dea86119650c94dacfd, expected the locked 104aa8f969548991ce0f2c16b28d7b339d513ffd648112b274969ac0f9c9f610  lock-mismatch
        Run \`npm run pull -- scans\` and review the change; data.json is never edited by hand.
    1 error, 0 warnings"
  `);
});

test('refuses data without a lock', () => {
  const contentDir = makeTemporaryContent({ 'scans/data.json': JSON.stringify(data) });
  expect(faultsOf(contentDir, 'scans')).toMatchInlineSnapshot(`
    "content/datasets/scans/lock.json:1:1  error  Unexpected missing lock, expected a \`lock.json\` beside \`data.json\`  lock-missing
        Run \`npm run pull -- scans\` and review the change.
    1 error, 0 warnings"
  `);
});

test('refuses a lock that is none', () => {
  expect(faultsOf(contentWith(JSON.stringify(data), '{"version":1,"address":""}'), 'scans'))
    .toMatchInlineSnapshot(`
    "content/datasets/scans/lock.json:1:1  error  Unexpected missing \`retrieved\`, expected a text  schema
    content/datasets/scans/lock.json:1:1  error  Unexpected missing \`data\`, expected a mapping  schema
    content/datasets/scans/lock.json:1:24  error  Unexpected \`\` at \`address\`, expected at least 1 character  schema
    3 errors, 0 warnings"
  `);
});

test('tells a dataset never pulled from one that does not exist', () => {
  const contentDir = makeTemporaryContent({ 'scans/source.yaml': 'from: { file: origin.json }\n' });
  expect(faultsOf(contentDir, 'scans')).toMatchInlineSnapshot(`
    "content/datasets/scans/data.json:1:1  error  Unexpected missing data of \`scans\`, expected a pulled \`data.json\`  dataset-missing
        Run \`npm run pull -- scans\`.
    1 error, 0 warnings"
  `);
  expect(faultsOf(contentDir, 'scan')).toMatchInlineSnapshot(`
    "content/datasets/scan/data.json:1:1  error  Unexpected dataset \`scan\`, expected the name of a folder of content/datasets  dataset-missing
        Check the spelling of the dataset.
    1 error, 0 warnings"
  `);
  expect(faultsOf(contentDir, '../scans')).toMatchInlineSnapshot(`
    "content/scans/data.json:1:1  error  Unexpected dataset \`../scans\`, expected the name of a folder of content/datasets  dataset-missing
        Check the spelling of the dataset.
    1 error, 0 warnings"
  `);
});

test('gives the line and column of a wrong cell, though its lock agrees', () => {
  const text = JSON.stringify(data, null, 1).replace('12', '"twelve"');
  expect(faultsOf(contentWith(text), 'scans')).toMatchInlineSnapshot(`
    "content/datasets/scans/data.json:54:4  error  Unexpected "twelve" in column \`total\`, expected a whole number of 0 or more  dataset-rows
    1 error, 0 warnings"
  `);
});

test('refuses a folder that holds another dataset', () => {
  const text = JSON.stringify(data);
  expect(faultsOf(contentWith(text, lockOf(text), 'attacks'), 'attacks')).toMatchInlineSnapshot(`
    "content/datasets/attacks/data.json:1:1  error  Unexpected dataset \`scans\`, expected \`attacks\`, the name of its folder  dataset-id
        Run \`npm run pull -- attacks\`.
    1 error, 0 warnings"
  `);
});

test('refuses truncated data, even where the lock agrees', () => {
  expect(faultsOf(contentWith(JSON.stringify(data).slice(0, 300)), 'scans')).toMatchInlineSnapshot(`
    "content/datasets/scans/data.json:1:301  error  Unexpected JSON: Unexpected end of JSON input  json-syntax
        The file is cut short or is not JSON; pull the dataset again.
    1 error, 0 warnings"
  `);
});

test('lists datasets in order, and nothing else', () => {
  const contentDir = makeTemporaryContent({
    'b-2/source.yaml': '',
    'a/data.json': '',
    'README.md': '',
    '.cache/x': '',
  });
  expect(listDatasetIds(contentDir)).toEqual(['a', 'b-2']);
  expect(listDatasetIds(`${contentDir}/nowhere`)).toEqual([]);
});

test('a lock that a pull was cut off with answers for the data before and after', () => {
  const [before, after] = [JSON.stringify(data), JSON.stringify({ ...data, notes: [] })];
  const lock = {
    ...lockObject(after),
    version: 2,
    address: 'new.json',
    history: [],
    replaces: {
      ...lockObject(before),
      version: 2,
      address: 'old.json',
      history: [],
    },
  };
  for (const [text, address] of [
    [before, 'old.json'],
    [after, 'new.json'],
  ] as const) {
    const loaded = loadDataset(contentWith(text, JSON.stringify(lock)), 'scans');
    expect(loaded.ok && loaded.value.lock.address).toBe(address);
    expect(loaded.ok && loaded.value.settled).toBe(false);
  }
  expect(faultsOf(contentWith(`${before} `, JSON.stringify(lock)), 'scans')).toContain(
    'lock-mismatch',
  );
});
