import { expect, test } from 'vitest';
import { datasetSchema, type Dataset } from '#lib/dataset/schema.ts';
import { countAbsent, countStatuses } from './dataset-statuses.ts';

const monthly: Dataset = datasetSchema.parse({
  version: 2,
  id: 'scans',
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '件数', en: 'Counts' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-08', to: '2025-11' },
  frequency: 'month',
  timeZone: null,
  columns: [
    { id: 'month', title: { ja: '月', en: 'Month' }, role: 'dimension', type: 'month' },
    { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
    { id: 'hosts', title: { ja: '台数', en: 'Hosts' }, role: 'measure', type: 'count' },
    { id: 'remark', title: { ja: '備考', en: 'Remark' }, role: 'attribute', type: 'text' },
  ],
  statuses: [
    { at: '2025-08', column: 'total', status: 'suppressed' },
    { at: '2025-08', column: 'total', status: 'disputed' },
    { at: '2025-10', column: 'total', status: 'provisional' },
  ],
  rows: [
    ['2025-08', null, 3, null],
    ['2025-10', 5, null, null],
  ],
});

test('each value counts once, by its status or as missing, and an empty remark is none', () => {
  expect(countStatuses(monthly)).toEqual([
    { status: 'missing', count: 1 },
    { status: 'suppressed', count: 1 },
    { status: 'provisional', count: 1 },
  ]);
});

test('a zero is a value', () => {
  expect(countStatuses({ ...monthly, statuses: [], rows: [['2025-08', 0, 0, null]] })).toEqual([]);
});

test('months without a row are counted as far as the dataset observed', () => {
  expect(countAbsent(monthly)).toBe(2);
  expect(countAbsent({ ...monthly, frequency: 'irregular' })).toBe(0);
  expect(countAbsent({ ...monthly, rows: [] })).toBe(0);
});
