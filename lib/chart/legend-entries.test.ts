import { expect, test } from 'vitest';
import { datasetOf, figureOf } from './fixtures.ts';
import { legendEntries } from './legend-entries.ts';
import { placeChart } from './place.ts';

const measures = [
  { id: 'low', title: { ja: '最小', en: 'Least' } },
  { id: 'mid', title: { ja: '中央値', en: 'Median' } },
  { id: 'high', title: { ja: '最大', en: 'Greatest' } },
];
const monthly = datasetOf({
  id: 'monthly',
  dimension: 'month',
  frequency: 'month',
  measures,
  rows: [
    ['2025-01', 1, 2, 3],
    ['2025-02', 2, 3, 9],
  ],
});
const labelled = datasetOf({ id: 'labels', dimension: 'label', measures, rows: [['a', 1, 2, 3]] });

/** Each entry as its label, the series it switches, and its key. */
function entriesOf(spec: object, dataset = monthly, locale: 'ja' | 'en' = 'en') {
  const figure = figureOf(dataset, spec);
  return legendEntries(placeChart(figure, 'wide', locale), figure).map(({ label, series, key }) => [
    label,
    series,
    [key.form, ...key.classes].join(' '),
  ]);
}

test('each series by the mark it is drawn with', () => {
  const series = ['low', 'mid'];
  expect(entriesOf({ kind: 'grouped-bars', series })).toEqual([
    ['Least', 0, 'box bar series-1'],
    ['Median', 1, 'box bar series-2'],
  ]);
  expect(entriesOf({ kind: 'area', series })).toEqual([
    ['Least', 0, 'box area series-1'],
    ['Median', 1, 'box area series-2'],
  ]);
  expect(entriesOf({ kind: 'lines', series })).toEqual([
    ['Least', 0, 'line line series-1 dash-1'],
    ['Median', 1, 'line line series-2 dash-2'],
  ]);
});

test('one series alone needs no legend, with a range behind it it does', () => {
  expect(entriesOf({ kind: 'lines', series: ['mid'] })).toEqual([]);
  const range = { low: 'low', high: 'high', label: { ja: '幅', en: 'Range' } };
  expect(entriesOf({ kind: 'lines', series: ['mid'], range })).toEqual([
    ['Median', 0, 'line line series-1 dash-1'],
    ['Range', undefined, 'box area area-range series-1'],
  ]);
});

test('the range of dots is called by its ends, in the words of the language', () => {
  const dots = { kind: 'dot-range', measure: 'mid', low: 'low', high: 'high' };
  expect(entriesOf(dots, labelled)).toEqual([
    ['Median', 0, 'box bar series-1'],
    ['Least – Greatest', undefined, 'line span series-1'],
  ]);
  expect(entriesOf(dots, labelled, 'ja')[1]?.[0]).toBe('最小〜最大');
});

test('panels, slopes and scatters name their series themselves', () => {
  expect(entriesOf({ kind: 'small-multiples', series: ['low', 'mid'] })).toEqual([]);
  expect(entriesOf({ kind: 'slope', left: 'low', right: 'mid' }, labelled)).toEqual([]);
  expect(entriesOf({ kind: 'scatter', x: 'low', y: 'mid' }, labelled)).toEqual([]);
});

test('a calendar explains its colours', () => {
  const daily = datasetOf({
    id: 'daily',
    dimension: 'date',
    frequency: 'day',
    measures,
    rows: [
      ['2025-01-01', 1, 2, 3],
      ['2025-01-02', 4, 2, 3],
    ],
  });
  expect(entriesOf({ kind: 'calendar', measure: 'low' }, daily)).toEqual([
    ['≤ 1', undefined, 'box cell step-1'],
    ['≤ 4', undefined, 'box cell step-3'],
  ]);
});
