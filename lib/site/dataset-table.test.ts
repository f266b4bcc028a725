import { expect, test } from 'vitest';
import { datasetSchema, type Dataset } from '#lib/dataset/schema.ts';
import { datasetTable, mostTableRows } from './dataset-table.ts';

const column = (id: string, role: string, type: string, more: object = {}) => ({
  id,
  role,
  type,
  title: { ja: `${id}の列`, en: id },
  ...more,
});

const base = {
  version: 2,
  id: 'scans',
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '件数', en: 'Counts' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2024', to: '2026' },
  frequency: 'none',
  timeZone: null,
};

const port = column('port', 'dimension', 'label', {
  labels: { dns: { ja: 'DNS(53番)', en: 'DNS (port 53)' } },
});

const mixed = parse({
  columns: [
    port,
    column('total', 'measure', 'count'),
    column('share', 'measure', 'percent'),
    column('since', 'dimension', 'month'),
    column('method', 'attribute', 'bilingual'),
    column('sources', 'attribute', 'addresses'),
  ],
  statuses: [
    { at: 'dns', column: 'share', status: 'suppressed', note: { ja: '少数', en: 'few' } },
    { at: 'ssh', column: 'total', status: 'provisional' },
  ],
  rows: [
    ['dns', null, null, '2025-08', null, ['https://a.example/x', 'http://b.example/']],
    ['ssh', '18446744073709551615', 12.5, '2025-09', { ja: '走査', en: 'scanning' }, []],
    ['web', 0, 0, '2025-09', null, ['javascript:alert(1)']],
  ],
});

test('the head names each column, a measure with its unit', () => {
  expect(datasetTable(mixed, 'ja').head.map(({ words }) => words)).toEqual([
    'portの列',
    'totalの列（件）',
    'shareの列（%）',
    'sinceの列',
    'methodの列',
    'sourcesの列',
  ]);
});

test('an absent value is never a zero, and says why it is absent', () => {
  const [dns, ssh, web] = datasetTable(mixed, 'en').rows;
  expect(dns?.cells.slice(0, 3)).toEqual([
    { text: 'DNS (port 53)', remark: undefined, note: undefined, addresses: [] },
    { text: '—', remark: 'unknown', note: undefined, addresses: [] },
    { text: '—', remark: 'suppressed', note: 'few', addresses: [] },
  ]);
  expect(ssh?.cells[1]).toEqual({
    text: '18,446,744,073,709,551,615',
    remark: 'provisional',
    note: undefined,
    addresses: [],
  });
  expect(web?.cells[1]).toEqual({ text: '0', remark: undefined, note: undefined, addresses: [] });
});

test('periods, texts of two languages and addresses are told as they are read', () => {
  const [dns, ssh, web] = datasetTable(mixed, 'ja').rows;
  expect(dns?.cells[3]?.text).toBe('2025年8月');
  expect(ssh?.cells[4]?.text).toBe('走査');
  expect(dns?.cells[4]).toEqual({ text: '', remark: undefined, note: undefined, addresses: [] });
  expect(dns?.cells[5]?.addresses).toEqual(['https://a.example/x', 'http://b.example/']);
  expect(web?.cells[5]).toEqual({
    text: 'javascript:alert(1)',
    remark: undefined,
    note: undefined,
    addresses: [],
  });
});

test('a day is the week that begins with it where rows are weeks', () => {
  const weekly = parse({
    frequency: 'week',
    period: { from: '2025-10', to: '2025-10' },
    columns: [column('week', 'dimension', 'date'), column('total', 'measure', 'count')],
    rows: [['2025-10-06', 3]],
  });
  expect(datasetTable(weekly, 'en').rows[0]?.cells[0]?.text).toBe('week of 6 October 2025');
});

test('of a long dataset the latest rows are shown, of labels the first', () => {
  const total = column('total', 'measure', 'count');
  const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10);
  const rowsOf = (key: (index: number) => string) =>
    Array.from({ length: mostTableRows + 5 }, (_, index) => [key(index), index]);
  const daily = parse({
    frequency: 'day',
    period: { from: '2025', to: '2026' },
    columns: [column('day', 'dimension', 'date'), total],
    rows: rowsOf(day),
  });
  const latest = datasetTable(daily, 'ja');
  expect([latest.part, latest.rows.length, latest.rows[0]?.key]).toEqual([
    'latest',
    mostTableRows,
    day(5),
  ]);
  const labels = parse({ columns: [port, total], rows: rowsOf((index) => `port-${index}`) });
  const first = datasetTable(labels, 'ja');
  expect([first.part, first.rows[0]?.key]).toEqual(['first', 'port-0']);
  expect(datasetTable(mixed, 'ja').part).toBe('all');
});

function parse(more: object): Dataset {
  return datasetSchema.parse({ ...base, ...more });
}
