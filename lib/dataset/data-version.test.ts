import { expect, test } from 'vitest';
import { dataVersion } from './data-version.ts';
import type { DatasetChanges, Lock, PullEntry } from './lock.ts';
import { hostileDataset } from './file/fixtures.ts';

const hash = '0'.repeat(64);
const none: DatasetChanges = {
  rowsAdded: 0,
  rowsRemoved: 0,
  valuesChanged: 0,
  columnsAdded: [],
  columnsRemoved: [],
};

function pull(to: string, changes?: Partial<DatasetChanges>): PullEntry {
  return {
    retrieved: `${to}-28T00:00:00.000Z`,
    data: hash,
    rows: 1,
    period: { from: '2025-01', to },
    ...(changes && { changes: { ...none, ...changes } }),
  };
}

function versionAfter(to: string, ...history: PullEntry[]): ReturnType<typeof dataVersion> {
  const lock: Lock = {
    version: 2,
    address: 'origin.json',
    retrieved: '2026-01-01T00:00:00.000Z',
    origin: { bytes: 0, sha256: hash },
    data: { bytes: 0, sha256: hash },
    history,
  };
  return dataVersion({ dataset: { ...hostileDataset, period: { from: '2025-01', to } }, lock });
}

test('a dataset is 1.0.0 at first, and where nothing is recorded', () => {
  expect(versionAfter('2025-10')).toEqual({
    version: '1.0.0',
    retrieved: '2026-01-01T00:00:00.000Z',
  });
  expect(versionAfter('2025-10', pull('2025-10')).version).toBe('1.0.0');
});

test.for<[string, Partial<DatasetChanges>, string]>([
  ['columns added', { columnsAdded: ['b'], rowsAdded: 1 }, '2.0.0'],
  ['columns removed', { columnsRemoved: ['b'] }, '2.0.0'],
  ['rows removed', { rowsRemoved: 1, rowsAdded: 1 }, '2.0.0'],
  ['rows added', { rowsAdded: 1, valuesChanged: 3 }, '1.1.0'],
  ['values changed', { valuesChanged: 3 }, '1.0.1'],
  ['descriptions changed', {}, '1.0.1'],
])('%s count by the rule of Data Package', ([, changes, expected]) => {
  expect(versionAfter('2025-10', pull('2025-10'), pull('2025-10', changes)).version).toBe(expected);
});

test('a larger change begins the smaller numbers anew', () => {
  expect(
    versionAfter(
      '2025-10',
      pull('2025-01'),
      pull('2025-01', { valuesChanged: 1 }),
      pull('2025-02', { rowsAdded: 1 }),
      pull('2025-02', { valuesChanged: 1 }),
      pull('2025-02', { columnsAdded: ['b'] }),
      pull('2025-03', { rowsAdded: 1 }),
    ),
  ).toEqual({ version: '2.1.0', retrieved: '2026-01-01T00:00:00.000Z' });
});

test('rows added after values changed begin the PATCH anew', () => {
  const patched = pull('2025-01', { valuesChanged: 1 });
  expect(versionAfter('2025-02', patched, pull('2025-02', { rowsAdded: 1 })).version).toBe('1.1.0');
});

test('a pull of a period that is not released is not counted, and not dated', () => {
  expect(
    versionAfter('2025-09', pull('2025-09'), pull('2025-10', { rowsAdded: 1, valuesChanged: 1 })),
  ).toEqual({ version: '1.0.0', retrieved: '2025-09-28T00:00:00.000Z' });
});

test('a pull of which it is not recorded what it changed is a PATCH, unless it was the first', () => {
  expect(versionAfter('2025-10', pull('2025-10'), pull('2025-10')).version).toBe('1.0.1');
  // The first is of a period that is not released; the one that is told was not the first.
  expect(versionAfter('2025-09', pull('2025-10'), pull('2025-09')).version).toBe('1.0.1');
});

test('where no pull is told, the state is dated by the first, not by the lock', () => {
  expect(versionAfter('2025-08', pull('2025-09'), pull('2025-10', { rowsAdded: 1 }))).toEqual({
    version: '1.0.0',
    retrieved: '2025-09-28T00:00:00.000Z',
  });
  expect(versionAfter('2025-08', pull('2025-09')).retrieved).toBe('2025-09-28T00:00:00.000Z');
});

test('a pull of a whole month is not told of a dataset that ends within it', () => {
  expect(versionAfter('2025-10-27', pull('2025-09'), pull('2025-10', { rowsAdded: 1 }))).toEqual({
    version: '1.0.0',
    retrieved: '2025-09-28T00:00:00.000Z',
  });
});
