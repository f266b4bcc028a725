import { expect, test } from 'vitest';
import { askedOf } from './asked-series.ts';
import { exampleDataset } from './example-figure.ts';
import { figureSpecSchema } from './spec.ts';

const dataset = exampleDataset({
  by: 'month',
  measures: { a: 'count', b: 'count', c: 'count' },
  rows: [['2025-01', 1, 2, 3]],
});

/** Each series as its measure, the place that asks for it, and its mark. */
function asked(spec: object): string[] {
  const words = { ja: '図', en: 'figure' };
  const common = { dataset: 'example', title: words, subtitle: words, alt: words };
  return askedOf(figureSpecSchema.parse({ ...common, ...spec }), dataset).map(
    ({ spec: { measure }, path, mark }) => `${measure} ${path.join('.')} ${mark}`,
  );
}

test('kinds with a list ask in its order, each with the mark of the kind', () => {
  const series = ['b', 'a'];
  const marks = {
    'grouped-bars': 'bar',
    'percent-bars': 'bar',
    histogram: 'bar',
    area: 'area',
    'small-multiples': 'line',
    cumulative: 'line',
  };
  for (const [kind, mark] of Object.entries(marks))
    expect(asked({ kind, series })).toEqual([`b series.0 ${mark}`, `a series.1 ${mark}`]);
});

test('the ends of a range come last, and are no marks', () => {
  const range = { low: 'b', high: 'c', label: { ja: '幅', en: 'range' } };
  expect(asked({ kind: 'lines', series: ['a'], range })).toEqual([
    'a series.0 line',
    'b range.low none',
    'c range.high none',
  ]);
  expect(asked({ kind: 'dot-range', measure: 'a', low: 'b', high: 'c' })).toEqual([
    'a measure dot',
    'b low none',
    'c high none',
  ]);
});

test('kinds of two measures ask by their own keys', () => {
  expect(asked({ kind: 'scatter', x: 'c', y: 'a' })).toEqual(['c x none', 'a y dot']);
  expect(asked({ kind: 'slope', left: 'a', right: 'b' })).toEqual(['a left dot', 'b right dot']);
  expect(asked({ kind: 'ranked-bars', measure: 'a', before: 'b' })).toEqual([
    'a measure bar',
    'b before none',
  ]);
  expect(asked({ kind: 'calendar', measure: 'a' })).toEqual(['a measure cell']);
});

test('a heatmap that names none asks for all', () => {
  expect(asked({ kind: 'heatmap' })).toEqual([
    'a series.0 cell',
    'b series.1 cell',
    'c series.2 cell',
  ]);
});
