import { describe, expect, test } from 'vitest';
import type { Chart } from './chart.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';

type Rows = readonly (readonly (string | number | null)[])[];

function placed(
  rows: Rows,
  spec: object,
  labels?: Parameters<typeof datasetOf>[0]['labels'],
): Chart {
  const measures = ['a', 'b'].map((id) => ({ id, type: 'number' as const }));
  const dataset = datasetOf({
    id: 'example',
    dimension: 'label',
    measures,
    rows,
    ...(labels ? { labels } : {}),
  });
  return placeChart(figureOf(dataset, spec), 'wide', 'en');
}

const textsAt = (chart: Chart, anchor: string): string[] =>
  chart.texts
    .filter((text) => text.role === 'value' && text.anchor === anchor)
    .map(({ text }) => text);

describe('a scatter', () => {
  const rows: Rows = [
    ['zero', 0, 5],
    ['one', 1, 0],
    ['ten', 10, 50],
    ['unknown', null, 4],
    ['hundred', 100, 500],
  ];

  test('has no place for 0 on a log scale, on that axis alone', () => {
    const rowsOf = (more: object): number[] =>
      placed(rows, { kind: 'scatter', x: 'a', y: 'b', ...more }).dots.map(({ row }) => row);
    expect(rowsOf({})).toEqual([0, 1, 2, 4]);
    expect(rowsOf({ xScale: 'log' })).toEqual([1, 2, 4]);
    expect(rowsOf({ xScale: 'log', yScale: 'log' })).toEqual([2, 4]);
  });

  test('names what both axes measure, with the unit', () => {
    const { x, y } = placed(rows, { kind: 'scatter', x: 'a', y: 'b' });
    expect([x.title, y.title]).toEqual(['a (items)', 'b (items)']);
  });

  test('joined is a line that ends where a value is unknown', () => {
    const { lines, dots } = placed(rows, { kind: 'scatter', x: 'a', y: 'b', joined: true });
    expect(lines[0]?.runs.map((run) => run.map(({ row }) => row))).toEqual([[0, 1, 2], [4]]);
    expect(dots).toEqual([]);
  });

  test('the diagonal runs as far as both axes reach, and is not there where they share no value', () => {
    const [rule] = placed(rows, { kind: 'scatter', x: 'a', y: 'b', diagonal: true }).rules;
    expect(rule?.y1).toBeGreaterThan(rule?.y2 ?? Infinity);
    const apart: Rows = [
      ['p', 900, 1],
      ['q', 1000, 2],
    ];
    expect(placed(apart, { kind: 'scatter', x: 'a', y: 'b', diagonal: true }).rules).toEqual([]);
  });
});

describe('a slope', () => {
  const slope = { kind: 'slope', left: 'a', right: 'b' };

  test('sets the labels of ties apart, in the order of the rows, within the plot', () => {
    const chart = placed(
      [
        ['p', 5, 1],
        ['q', 5, 9],
        ['r', 5, 5],
      ],
      slope,
    );
    const ys = chart.texts.filter(({ anchor }) => anchor === 'end').map(({ y }) => y);
    expect(ys.map((y, index) => Math.round(y - (ys[index - 1] ?? y - 16)))).toEqual([16, 16, 16]);
    expect(textsAt(chart, 'end')).toEqual(['p 5', 'q 5', 'r 5']);
  });

  test('what fell is drawn in the second colour, what stayed as what rose', () => {
    const chart = placed(
      [
        ['fell', 5, 1],
        ['rose', 5, 9],
        ['stayed', 5, 5],
      ],
      slope,
    );
    expect(chart.spans.map(({ series }) => series)).toEqual([1, 0, 0]);
  });

  test('an unknown end has no line, and the known one its name and value', () => {
    const chart = placed(
      [
        ['known', 5, 7],
        ['ended', 4, null],
        ['began', null, 3],
        ['neither of the two sides is known', null, null],
      ],
      slope,
    );
    expect(chart.spans.map(({ row }) => row)).toEqual([0]);
    expect(chart.dots.map(({ row, series }) => [row, series])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 1],
    ]);
    expect(textsAt(chart, 'end')).toEqual(['known 5', 'ended 4']);
    expect(textsAt(chart, 'start')).toEqual(['7', '3 began']);
    expect(chart.plot.x).toBeLessThan(80);
  });

  test('values too long for a narrow drawing are rounded, all of them', () => {
    const rows: Rows = [
      ['p', 50_000_000_000, 12],
      ['q', 1, 49_999_999_999],
    ];
    const measures = ['a', 'b'].map((id) => ({ id }));
    const figure = figureOf(datasetOf({ id: 'big', dimension: 'label', measures, rows }), slope);
    expect(textsAt(placeChart(figure, 'narrow', 'en'), 'start')).toEqual(['12', '50B']);
    expect(textsAt(placeChart(figure, 'wide', 'en'), 'start')).toEqual(['12', '49,999,999,999']);
  });

  test('the heads of both sides stand apart, however long', () => {
    const long = 'A measure with a name that is far too long for any side';
    const measures = ['a', 'b'].map((id) => ({ id, title: { ja: long, en: long } }));
    const figure = figureOf(
      datasetOf({ id: 'long', dimension: 'label', measures, rows: [['p', 1, 2]] }),
      slope,
    );
    const heads = placeChart(figure, 'narrow', 'en').texts.filter(({ role }) => role === 'head');
    expect(heads).toHaveLength(2);
    expect(heads.every(({ text }) => text.endsWith('…'))).toBe(true);
    expect((heads[1]?.x ?? 0) - (heads[0]?.x ?? 0)).toBeGreaterThan(160);
  });
});
