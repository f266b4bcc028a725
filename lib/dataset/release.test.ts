import { expect, test } from 'vitest';
import { formatData } from './format-data.ts';
import { hashOf } from './lock.ts';
import { releaseDataset } from './release.ts';
import { datasetSchema, type Dataset } from './schema.ts';

const months: Dataset = datasetSchema.parse({
  version: 2,
  id: 'scans',
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '月別の件数', en: 'Counts by month' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-08', to: '2025-11' },
  frequency: 'month',
  timeZone: null,
  columns: [
    { id: 'month', title: { ja: '月', en: 'Month' }, role: 'dimension', type: 'month' },
    { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
    { id: 'remark', title: { ja: '備考', en: 'Remark' }, role: 'attribute', type: 'text' },
  ],
  statuses: [
    { at: '2025-09', column: 'total', status: 'disputed' },
    { at: '2025-11', column: 'total', status: 'provisional' },
  ],
  breaks: [{ at: '2025-11', note: { ja: '変更', en: 'Change' } }],
  rows: [
    ['2025-08', 10, null],
    ['2025-09', 20, 'quiet'],
    ['2025-10', 30, null],
    ['2025-11', 40, 'secret'],
  ],
});

function loadedFrom(dataset: Dataset) {
  const data = hashOf(Buffer.from(formatData(dataset)));
  const lock = {
    version: 2,
    address: 'origin.json',
    retrieved: '2025-12-01T00:00:00.000Z',
    origin: data,
    data,
    history: [],
  } as const;
  return { dataset, sha256: data.sha256, lock: { ...lock, history: [] } };
}

test('rows after the last released period are gone, and all that is said of them', () => {
  const loaded = loadedFrom(months);
  const cut = releaseDataset(loaded, { to: '2025-10', withheld: [] });
  expect(cut?.dataset.rows).toEqual(months.rows.slice(0, 3));
  expect(cut?.dataset.period).toEqual({ from: '2025-08', to: '2025-10' });
  expect(cut?.dataset.breaks).toEqual([]);
  expect(cut?.dataset.statuses).toEqual([{ at: '2025-09', column: 'total', status: 'disputed' }]);
  const text = formatData(cut?.dataset ?? months);
  expect(text).not.toMatch(/2025-11|40|secret|provisional/);
  expect(cut?.sha256).toBe(hashOf(Buffer.from(text)).sha256);
  expect(cut?.sha256).not.toBe(loaded.sha256);
  expect(cut?.lock.data.sha256).toBe(cut?.sha256);
  datasetSchema.parse(cut?.dataset);
});

test('a month in between whose edition is no more than a draft keeps its key alone', () => {
  const release = { to: '2025-11', withheld: [{ from: '2025-09', to: '2025-09' }] };
  const cut = releaseDataset(loadedFrom(months), release);
  expect(cut?.dataset.rows[1]).toEqual(['2025-09', null, null]);
  expect(cut?.dataset.statuses).toContainEqual({
    at: '2025-09',
    column: 'total',
    status: 'unreleased',
  });
  expect(formatData(cut?.dataset ?? months)).not.toMatch(/20,|quiet|disputed/);
  datasetSchema.parse(cut?.dataset);
});

test('a dataset with nothing to withhold is the one that was loaded', () => {
  const loaded = loadedFrom(months);
  expect(releaseDataset(loaded, { to: '2025-11', withheld: [] })).toBe(loaded);
  expect(releaseDataset(loaded, { to: '2025-11-30', withheld: [] })).toBe(loaded);
});

test('days of a released month are released, those of the next are not', () => {
  const [, ...rest] = months.columns;
  const days = datasetSchema.parse({
    ...months,
    frequency: 'day',
    period: { from: '2025-10-30', to: '2025-11-01' },
    columns: [
      { id: 'day', title: { ja: '日', en: 'Day' }, role: 'dimension', type: 'date' },
      ...rest,
    ],
    statuses: [],
    breaks: [],
    rows: [
      ['2025-10-30', 1, null],
      ['2025-10-31', 2, null],
      ['2025-11-01', 3, null],
    ],
  });
  const cut = releaseDataset(loadedFrom(days), { to: '2025-10', withheld: [] });
  expect(cut?.dataset.rows.map(([key]) => key)).toEqual(['2025-10-30', '2025-10-31']);
});

test('rows that are no periods cannot be parted: all of them, or none', () => {
  const [, ...rest] = months.columns;
  const ports = datasetSchema.parse({
    ...months,
    frequency: 'none',
    columns: [
      { id: 'port', title: { ja: 'ポート', en: 'Port' }, role: 'dimension', type: 'label' },
      ...rest,
    ],
    statuses: [],
    breaks: [],
    rows: [['22', 5, null]],
  });
  const loaded = loadedFrom(ports);
  expect(releaseDataset(loaded, { to: '2025-11', withheld: [] })).toBe(loaded);
  expect(releaseDataset(loaded, { to: '2025-10', withheld: [] })).toBeUndefined();
});
