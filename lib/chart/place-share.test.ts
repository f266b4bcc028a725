import { expect, test } from 'vitest';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';
import { ratesOf } from './rates.ts';

const hosts = datasetOf({
  id: 'hosts',
  dimension: 'label',
  measures: [{ id: 'hosts' }],
  rows: [
    ['a', 1],
    ['b', 3],
    ['c', 0],
  ],
});

test('the parts of a bar lie side by side over the whole width', () => {
  const chart = placeChart(figureOf(hosts, { kind: 'share', measure: 'hosts' }), 'wide', 'en');
  expect(chart.slices.slice(0, 2).map(({ outline }) => outline)).toEqual([
    'M0 0h510v36h-510z',
    'M510 0h170v36h-170z',
  ]);
  expect(chart.texts.map(({ text }) => text)).toEqual([
    'b',
    '3 items, 75.0%',
    'a',
    '1 items, 25.0%',
    'c',
    '0 items, 0.0%',
  ]);
});

test('a pie of one part is a whole disc', () => {
  const one = datasetOf({
    id: 'one',
    dimension: 'label',
    measures: [{ id: 'hosts' }],
    rows: [['a', 7]],
  });
  const chart = placeChart(
    figureOf(one, { kind: 'share', measure: 'hosts', form: 'pie' }),
    'narrow',
    'ja',
  );
  expect(chart.slices[0]?.outline.match(/A100 100/g)).toHaveLength(2);
});

test('rates follow from the four counts, and one of nothing is a dash', () => {
  const matrix = (counts: readonly number[]) =>
    figureOf(
      datasetOf({
        id: 'matrix',
        dimension: 'label',
        measures: ['tp', 'fp', 'fn', 'tn'].map((id) => ({ id })),
        rows: [['7.0', ...counts]],
      }),
      {
        kind: 'confusion',
        row: '7.0',
        truePositives: 'tp',
        falsePositives: 'fp',
        falseNegatives: 'fn',
        trueNegatives: 'tn',
      },
    );
  expect(ratesOf(matrix([172, 15_019, 36, 17_538]), 'en').map(({ words }) => words)).toEqual([
    '82.7% (172 of 208)',
    '1.1% (172 of 15,191)',
    '46.1% (15,019 of 32,557)',
    '54.1% (17,710 of 32,765)',
  ]);
  expect(ratesOf(matrix([0, 0, 0, 4]), 'ja').map(({ words }) => words)).toEqual([
    '—',
    '—',
    '0.0%（4のうち0）',
    '100.0%（4のうち4）',
  ]);
});
