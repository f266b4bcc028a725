import { expect, test } from 'vitest';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';
import { rankedLabel } from './place-ranked.ts';

const ports = datasetOf({
  id: 'ports',
  dimension: 'label',
  measures: [{ id: 'august' }, { id: 'july' }],
  rows: [
    ['rose', 9, 1],
    ['fell', 7, 8],
    ['tied', 7, 7],
    ['new', 5, 0],
    ['gone', null, 9],
    ['small', 1, 2],
    ['smaller', 1, null],
  ],
});

function labelsOf(spec: object, locale: 'ja' | 'en' = 'en'): string[] {
  const figure = figureOf(ports, { kind: 'ranked-bars', measure: 'august', ...spec });
  return figure.rows.map((row) => rankedLabel(figure, row, locale));
}

test('without a period before, the value alone', () => {
  expect(labelsOf({ top: 2 })).toEqual(['9', '7']);
});

test('how far a rank rose or fell, or that it is new; of ties both have the higher rank', () => {
  const before = { before: 'july', top: 4 };
  expect(labelsOf(before)).toEqual(['9 ↑4', '7 →', '7 ↑1', '5 new']);
  expect(labelsOf(before, 'ja')[3]).toBe('5 新');
});

test('others have no rank, and where one is unknown no value but a sign', () => {
  const spec = { before: 'july', top: 4, others: { ja: 'ほか', en: 'The rest' } };
  expect(labelsOf(spec).at(-1)).toBe('');
  const figure = figureOf(ports, { kind: 'ranked-bars', measure: 'august', ...spec });
  const chart = placeChart(figure, 'narrow', 'en');
  expect(chart.y.ticks.at(-1)?.label).toBe('The rest');
  expect(chart.missing.map(({ row }) => row)).toEqual([4]);
});
