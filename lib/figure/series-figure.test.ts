import { expect, test } from 'vitest';
import { listDatasetIds, loadDataset } from '#lib/dataset/load.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { datasetSchema, datasetVersion, type Dataset } from '#lib/dataset/schema.ts';
import { seriesFigure } from './series-figure.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

const month = { id: 'month', role: 'dimension', type: 'month', title: { ja: '月', en: 'Month' } };
const total = measure('total', { title: { ja: '総数', en: 'Total' } });

const monthly = {
  version: datasetVersion,
  id: 'scans',
  title: { ja: '月別のスキャン', en: 'Scans per month' },
  description: both('Scans'),
  source: { name: both('Source'), licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-01', to: '2025-04' },
  frequency: 'month',
  timeZone: null,
  columns: [month, total],
  rows: [
    ['2025-01', 1200],
    ['2025-02', 0],
    ['2025-04', 0],
  ],
};

test('one measure over few periods is bars, worded from the data in both languages', () => {
  const figure = figureOf({});
  expect(figure?.kind).toBe('stacked-bars');
  expect(figure?.title).toEqual({
    ja: '最大は2025年1月の1,200件',
    en: 'The highest is 1,200 scans in January 2025',
  });
  expect(figure?.subtitle).toEqual({
    ja: '月別のスキャン、総数、2025年1月〜4月、件',
    en: 'Scans per month, Total, January–April 2025, scans',
  });
  expect(figure?.alt).toEqual({
    ja: '棒グラフ。2025年1月〜4月。総数の最大は2025年1月の1,200件、最小は0件（2025年2月ほか）。値のない箇所が1あります。',
    en: 'Bar chart. January–April 2025. Total: highest 1,200 scans in January 2025, lowest 0 scans (February 2025 and others). One value is absent.',
  });
  expect(figure?.note).toBeUndefined();
});

test('several measures of one unit are lines, and the others are said to be in the table', () => {
  const figure = figureOf({
    columns: [month, total, measure('peak'), measure('gbps', { unit: both('Gbps') })],
    rows: [
      ['2025-01', 10, 5, 1.5],
      ['2025-02', 20, null, 2],
    ],
  });
  expect(figure?.kind).toBe('lines');
  expect(figure?.series.map(({ id }) => id)).toEqual(['total', 'peak']);
  expect(figure?.title.en).toBe('The highest is 20 scans in February 2025 (Total)');
  expect(figure?.note).toEqual({
    ja: '単位の異なる1系列は表にあります。',
    en: 'One series of another unit is in the table.',
  });
});

test('the unit is that of the first measure with a number', () => {
  const figure = figureOf({
    columns: [month, total, measure('gbps', { unit: both('Gbps') })],
    rows: [['2025-01', null, 1.5]],
  });
  expect(figure?.series.map(({ id }) => id)).toEqual(['gbps']);
});

test('more measures than lines can show are a heatmap, or the first eight of a long series', () => {
  const many = Array.from({ length: 9 }, (_, index) => measure(`m_${index}`));
  const row = (key: string) => [key, ...many.map((_, index) => index)];
  const few = figureOf({ columns: [month, ...many], rows: [row('2025-01'), row('2025-02')] });
  expect(few?.kind).toBe('heatmap');
  expect(few?.series).toHaveLength(9);
  const days = Array.from({ length: 50 }, (_, index) =>
    row(new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10)),
  );
  const long = figureOf({
    frequency: 'day',
    period: { from: '2025-01-01', to: '2025-02-19' },
    columns: [{ ...month, type: 'date' }, ...many],
    rows: days,
  });
  expect(long?.kind).toBe('lines');
  expect(long?.series).toHaveLength(8);
  expect(long?.note?.en).toBe('Of 9 series of this unit the first 8 are drawn.');
});

test('irregular days are a line, though they are few', () => {
  const figure = figureOf({
    frequency: 'irregular',
    columns: [{ ...month, type: 'date' }, total],
    rows: [
      ['2025-01-03', 1],
      ['2025-01-09', 4],
    ],
  });
  expect(figure?.kind).toBe('lines');
  expect(figure?.title.en).toBe('The highest is 4 scans on 9 January 2025');
});

test('labels are ranked by the first measure, or a matrix where there are many', () => {
  const port = { ...month, type: 'label', labels: { dns: { ja: 'DNS', en: 'DNS' } } };
  const labelled = { frequency: 'none', columns: [port, total] };
  const rows = Array.from({ length: 31 }, (_, index) => [`port-${index}`, index]);
  const ranked = figureOf({ ...labelled, rows: [['dns', 99], ...rows] });
  expect(ranked?.kind).toBe('ranked-bars');
  expect(ranked?.rows).toHaveLength(30);
  expect(ranked?.title).toEqual({
    ja: '最大は「DNS」の99件',
    en: 'The highest is 99 scans for DNS',
  });
  expect(ranked?.note?.ja).toBe('全32行のうち上位30を描いています。');
  const matrix = figureOf({
    ...labelled,
    columns: [port, ...['a', 'b', 'c', 'd'].map((id) => measure(id))],
    rows: [['dns', 1, 2, 3, 4]],
  });
  expect(matrix?.kind).toBe('heatmap');
});

test('a count that no double holds is told by its digits', () => {
  const figure = figureOf({ rows: [['2025-01', '18446744073709551615']] });
  expect(figure?.title.en).toBe('The highest is 18,446,744,073,709,551,615 scans in January 2025');
});

test('values that are all the same are said to be', () => {
  const figure = figureOf({
    rows: [
      ['2025-01', 7],
      ['2025-02', 7],
    ],
  });
  expect(figure?.alt.ja).toBe(
    '棒グラフ。2025年1月〜4月。総数はどれも7件。値のない箇所が2あります。',
  );
});

test('a dataset without a number has no figure', () => {
  expect(figureOf({ rows: [['2025-01', null]] })).toBeUndefined();
  expect(figureOf({ rows: [] })).toBeUndefined();
});

test('of a very long series the latest rows are drawn', () => {
  const rows = Array.from({ length: 1600 }, (_, index) => [
    new Date(Date.UTC(2025, 0, 1, index)).toISOString().slice(0, 13),
    index,
  ]);
  const figure = figureOf({
    frequency: 'hour',
    period: { from: '2025-01-01', to: '2025-03-08' },
    columns: [{ ...month, type: 'hour' }, total],
    rows,
  });
  expect(figure?.rows).toHaveLength(1500);
  expect(figure?.rows.at(-1)?.key).toBe(rows.at(-1)?.[0]);
  expect(figure?.note?.en).toBe('The latest 1,500 of 1,600 rows are drawn.');
});

test('every dataset of the sample has a figure', () => {
  const ids = listDatasetIds('content');
  expect(ids.length).toBeGreaterThan(15);
  for (const id of ids)
    expect(seriesFigure(getValue(loadDataset('content', id))), id).toBeDefined();
});

function measure(id: string, more: object = {}) {
  return {
    id,
    role: 'measure',
    type: id === 'gbps' ? 'number' : 'count',
    title: both(id),
    ...more,
  };
}

function figureOf(more: object) {
  const dataset: Dataset = datasetSchema.parse({ ...monthly, ...more });
  return seriesFigure({ dataset, sha256: '0'.repeat(64) });
}
