import { expect, test } from 'vitest';
import { formatData } from './format-data.ts';
import { hashOf } from './lock.ts';
import { hoursOf } from './period.ts';
import { isReleased, releaseDataset, type Release } from './release.ts';
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

/** The same measures by port: rows that are no periods. */
function portsOf(period: Dataset['period']): Dataset {
  return datasetSchema.parse({
    ...months,
    period,
    frequency: 'none',
    columns: [
      { id: 'port', title: { ja: 'ポート', en: 'Port' }, role: 'dimension', type: 'label' },
      ...months.columns.slice(1),
    ],
    statuses: [],
    breaks: [],
    rows: [['22', 5, null]],
  });
}

/** What a released report has observed from one period to another, and drafts of single months. */
function told(from: string, to: string, ...drafts: readonly string[]): Release {
  const months = drafts.map((draft) => hoursOf(draft));
  return {
    told: [{ first: hoursOf(from).first, last: hoursOf(to).last }],
    months,
    drafts: months,
    published: undefined,
  };
}

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
  const cut = releaseDataset(loaded, told('2025-10', '2025-10'));
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
  const cut = releaseDataset(loadedFrom(months), told('2025-11', '2025-11', '2025-09'));
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
  expect(releaseDataset(loaded, told('2025-08', '2025-11'))).toBe(loaded);
  expect(releaseDataset(loaded, told('2025-11-30', '2025-11-30'))).toBe(loaded);
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
  const cut = releaseDataset(loadedFrom(days), told('2025-10', '2025-10'));
  expect(cut?.dataset.rows.map(([key]) => key)).toEqual(['2025-10-30', '2025-10-31']);
  expect(cut?.dataset.period.to).toBe('2025-10-31');
});

test('rows that are no periods cannot be parted: all of them, or none', () => {
  const ports = portsOf(months.period);
  const loaded = loadedFrom(ports);
  expect(releaseDataset(loaded, told('2025-08', '2025-11'))).toBe(loaded);
  expect(releaseDataset(loaded, told('2025-10', '2025-10'))).toBeUndefined();
});

test('a month is not observed by five days of it, nor a year by a month, nor a week by its beginning', () => {
  const [, ...rest] = months.columns;
  const cut = releaseDataset(loadedFrom(months), told('2025-08', '2025-11-05'));
  expect(cut?.dataset.rows.at(-1)?.[0]).toBe('2025-10');
  expect(isReleased(hoursOf('2025'), told('2025-01', '2025-01'))).toBe(false);
  const weeks = datasetSchema.parse({
    ...months,
    frequency: 'week',
    period: { from: '2025-10-20', to: '2025-11-02' },
    columns: [
      { id: 'week', title: { ja: '週', en: 'Week' }, role: 'dimension', type: 'date' },
      ...rest,
    ],
    statuses: [],
    breaks: [],
    rows: [
      ['2025-10-20', 1, null],
      ['2025-10-27', 2, null],
    ],
  });
  const shown = releaseDataset(loadedFrom(weeks), told('2025-10', '2025-10'));
  expect(shown?.dataset.rows.map(([key]) => key)).toEqual(['2025-10-20']);
});

test('of a month that is observed to its fifth day, five days are what is released', () => {
  const partial = datasetSchema.parse({
    ...months,
    period: { from: '2025-08', to: '2025-11-05' },
  });
  const loaded = loadedFrom(partial);
  expect(releaseDataset(loaded, told('2025-08', '2025-11-05'))).toBe(loaded);
});

test('what a draft observes is held back from a report without a period, history is not from others', () => {
  const quarter = { first: hoursOf('2025-10').first, last: hoursOf('2025-12').last };
  const release: Release = {
    told: [hoursOf('2025-09')],
    months: [],
    drafts: [quarter],
    published: hoursOf('2026-01-05').last,
  };
  expect(isReleased(hoursOf('2025-08'), release)).toBe(true);
  expect(isReleased(hoursOf('2025-11'), release)).toBe(false);
  expect(isReleased(hoursOf('2026-01-04'), release)).toBe(true);
  expect(isReleased(hoursOf('2026-01'), release)).toBe(false);
});

test('a dataset of which nothing is released is none, and breaks of what is hidden are hidden', () => {
  expect(releaseDataset(loadedFrom(months), told('2020-01', '2020-01'))).toBeUndefined();
  const broken = { ...months, breaks: [{ at: '2025-09', note: { ja: '変更', en: 'Change' } }] };
  const cut = releaseDataset(loadedFrom(broken), told('2025-11', '2025-11', '2025-09'));
  expect(cut?.dataset.breaks).toEqual([]);
});

test('a label dataset is held back by a draft of its month, and never told by a later release', () => {
  const ports = portsOf({ from: '2025-10', to: '2025-10' });
  expect(releaseDataset(loadedFrom(ports), told('2025-11', '2025-11', '2025-10'))).toBeUndefined();
});
