import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { checkHistory } from './lock-history.ts';
import { listDatasetIds, loadDataset } from './load.ts';
import { hashOf, type Lock } from './lock.ts';
import type { Dataset } from './schema.ts';
import { makeTemporaryContent } from './temporary-content.ts';

const sample = getValue(loadDataset('content', 'kev-monthly'));
const bytes = readFileSync('content/datasets/kev-monthly/data.json');
const hash = hashOf(bytes);
const { dataset } = sample;

/** A pull before the last, which had a row less. */
const earlier = {
  retrieved: '2025-11-02T00:00:00.000Z',
  data: 'a'.repeat(64),
  rows: dataset.rows.length - 1,
  period: dataset.period,
};

const last = {
  retrieved: '2025-12-02T00:00:00.000Z',
  data: hash.sha256,
  rows: dataset.rows.length,
  period: dataset.period,
  changes: {
    rowsAdded: 1,
    rowsRemoved: 0,
    valuesChanged: 0,
    columnsAdded: [],
    columnsRemoved: [],
  },
};

const lock: Lock = {
  version: 2,
  address: 'origin.json',
  retrieved: '2025-12-03T00:00:00.000Z',
  data: hash,
  history: [earlier, last],
};

/** What the author reads of a lock that is written as a pull writes it. */
function faultsOf(written: Lock, of: Dataset = dataset): readonly string[] {
  const contentDir = makeTemporaryContent({});
  const file = path.join(path.dirname(contentDir), 'lock.json');
  writeFileSync(file, `${JSON.stringify(written, null, 2)}\n`);
  return checkHistory(of, { path: file, lock: written, hash }).map(
    (message) => formatDiagnostic(message).split('\n')[0] ?? '',
  );
}

test('the locks of the sample content hold, and so does one of several pulls', () => {
  const contentDir = path.resolve('content');
  for (const id of listDatasetIds(contentDir)) {
    const folder = path.join(contentDir, 'datasets', id);
    const loaded = getValue(loadDataset(contentDir, id));
    const found = checkHistory(loaded.dataset, {
      path: path.join(folder, 'lock.json'),
      lock: loaded.lock,
      hash: hashOf(readFileSync(path.join(folder, 'data.json'))),
    });
    expect(found.map(formatDiagnostic)).toEqual([]);
  }
  expect(faultsOf(lock)).toEqual([]);
  expect(faultsOf({ ...lock, history: [] })).toEqual([]);
});

test('what the last pull says is held to the data', () => {
  const period = { from: '2001-01', to: dataset.period.to };
  const history = [
    { ...earlier, rows: 11 },
    { ...last, rows: 12, period },
  ];
  expect(faultsOf({ ...lock, history, data: { ...hash, bytes: 1 } })).toEqual([
    `lock.json:6:14  error  Unexpected 1 at \`data.bytes\`, expected ${hash.bytes}, the length of data.json  lock-history`,
    `lock.json:22:15  error  Unexpected 12 at \`history.1.rows\`, expected ${dataset.rows.length}, as data.json has  lock-history`,
    `lock.json:24:17  error  Unexpected 2001-01 at \`history.1.period.from\`, expected ${dataset.period.from}, as data.json has  lock-history`,
  ]);
});

test('a last pull of other data is told alone', () => {
  const history = [earlier, { ...last, data: 'b'.repeat(64) }];
  expect(faultsOf({ ...lock, history }).map((line) => line.replace(hash.sha256, '…'))).toEqual([
    `lock.json:21:15  error  Unexpected ${'b'.repeat(64)} at \`history.1.data\`, expected …, the sha256 of data.json  lock-history`,
  ]);
});

test('pulls stand in the order of time, and none after its lock', () => {
  const history = [{ ...earlier, retrieved: '2025-12-24T00:00:00Z' }, last];
  expect(faultsOf({ ...lock, history })).toMatchInlineSnapshot(`
    [
      "lock.json:11:20  error  Unexpected 2025-12-24T00:00:00Z at \`history.0.retrieved\`, expected at the latest that of the lock, 2025-12-03T00:00:00.000Z  lock-history",
      "lock.json:20:20  error  Unexpected 2025-12-02T00:00:00.000Z at \`history.1.retrieved\`, expected a time after the pull before, 2025-12-24T00:00:00Z  lock-history",
    ]
  `);
});

test('rows of an earlier pull must lead to those of the next', () => {
  const history = [{ ...earlier, rows: earlier.rows - 5 }, last];
  expect(faultsOf({ ...lock, history })).toHaveLength(1);
  // After data that was not its lock's, a pull does not know what it changed.
  const { changes: _changes, ...mended } = last;
  expect(faultsOf({ ...lock, history: [{ ...earlier, rows: 1 }, mended] })).toEqual([]);
});

test('while a pull is not settled, the lock of the data that stands is looked at', () => {
  const replaces = { ...lock, history: [earlier, { ...last, rows: 0 }] };
  const next = { ...lock, data: { bytes: 1, sha256: 'c'.repeat(64) }, history: [], replaces };
  expect(faultsOf(next)[0]).toBe(
    `lock.json:31:17  error  Unexpected 0 at \`history.1.rows\`, expected ${dataset.rows.length}, as data.json has  lock-history`,
  );
});
