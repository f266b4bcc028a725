import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Chart } from './chart.ts';
import { drawChart } from './draw.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';

type Rows = readonly (readonly (string | number | null)[])[];
type Dimension = Parameters<typeof datasetOf>[0]['dimension'];

/** A figure of measures a, b, c, placed wide and in English. */
function placed(dimension: Dimension, rows: Rows, spec: object): Chart {
  return placeChart(figure(dimension, rows, spec), 'wide', 'en');
}

function figure(dimension: Dimension, rows: Rows, spec: object) {
  const measures = (rows[0] ?? []).slice(1).map((_, index) => ({
    id: 'abc'.charAt(index),
    type: 'number' as const,
  }));
  const frequency = dimension === 'label' ? 'none' : dimension === 'date' ? 'day' : 'month';
  return figureOf(datasetOf({ id: 'example', dimension, frequency, measures, rows }), spec);
}

const at = (place: number, { plot }: Chart): number => Math.round(place - plot.y);

describe('percent bars', () => {
  const rows: Rows = [
    ['2025-01', 1, 3],
    ['2025-02', 1, null],
    ['2025-03', 0, 0],
    ['2025-04', 0, 5],
  ];

  test('fill the plot, whatever the whole', () => {
    const chart = placed('month', rows, { kind: 'percent-bars', series: ['a', 'b'] });
    const { height } = chart.plot;
    expect(
      chart.bars.map((bar) => [bar.row, bar.series, Math.round((100 * bar.height) / height)]),
    ).toEqual([
      [0, 0, 25],
      [0, 1, 75],
      [3, 1, 100],
    ]);
    expect(chart.y.ticks.map(({ label }) => label)).toEqual(['0', '20', '40', '60', '80', '100']);
    expect(chart.y.title).toBe('%');
  });

  test('an unknown part leaves the row to its sign; a whole of 0 is no share, and not unknown', () => {
    const chart = placed('month', rows, { kind: 'percent-bars', series: ['a', 'b'] });
    expect(chart.missing.map(({ row, series }) => [row, series])).toEqual([[1, 1]]);
  });

  test('lie as they stand', () => {
    const chart = placed('month', rows, {
      kind: 'percent-bars',
      series: ['a', 'b'],
      direction: 'horizontal',
    });
    expect(
      chart.bars.map(({ row, width }) => [row, Math.round((100 * width) / chart.plot.width)]),
    ).toEqual([
      [0, 25],
      [0, 75],
      [3, 100],
    ]);
    expect(chart.missing.map(({ row }) => row)).toEqual([1]);
  });
});

describe('grouped bars', () => {
  const rows: Rows = [
    ['2025-01', 1, null, 3],
    ['2025-02', -2, 2, null],
  ];
  const chart = placed('month', rows, { kind: 'grouped-bars', series: ['a', 'b', 'c'] });

  test('stand side by side in the order of the series, without a gap', () => {
    const [first, second] = chart.bars.filter(({ row }) => row === 1);
    expect(second?.x).toBe((first?.x ?? 0) + (first?.width ?? 0));
  });

  test('below zero hang from it', () => {
    const [fell, rose] = chart.bars.filter(({ row }) => row === 1);
    expect(fell?.y).toBeCloseTo((rose?.y ?? 0) + (rose?.height ?? 0));
  });

  test('an unknown bar has a sign in its own place', () => {
    const width = chart.bars[0]?.width ?? 0;
    expect(chart.missing.map(({ row, series }) => [row, series])).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(chart.missing[0]?.x).toBeCloseTo((chart.bars[0]?.x ?? 0) + 1.5 * width);
  });
});

describe('lying bars', () => {
  const long = 'A label of many words, '.repeat(4).slice(0, 80);

  test('below zero grow to the left of it', () => {
    const chart = placed(
      'label',
      [
        ['up', 4],
        ['down', -2],
      ],
      {
        kind: 'stacked-bars',
        series: ['a'],
        direction: 'horizontal',
      },
    );
    const [up, down] = chart.bars;
    expect((down?.x ?? 0) + (down?.width ?? 0)).toBeCloseTo(up?.x ?? 0);
    expect(chart.x.domain).toEqual([-2, 4]);
  });

  test('labels of eighty letters take two lines and under half of the width, and are cut', () => {
    const figureOfLong = figure('label', [[long, 4, 1]], {
      kind: 'grouped-bars',
      series: ['a', 'b'],
      direction: 'horizontal',
    });
    const chart = placeChart(figureOfLong, 'narrow', 'en');
    const lines = chart.y.ticks[0]?.label.split('\n') ?? [];
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(chart.plot.x).toBeLessThan(chart.width / 2);
    expect(toHtml(drawChart(chart, figureOfLong))).toContain(`<title>${long}</title>`);
  });
});

describe('an area', () => {
  const rows: Rows = [
    ['2025-01', 1, 2],
    ['2025-02', 3, 4],
    ['2025-03', null, 5],
    ['2025-04', 2, 2],
    ['2025-05', 2, null],
    ['2025-06', 1, 1],
    ['2025-07', 1, 0],
  ];
  const drawn = figure('month', rows, { kind: 'area', series: ['a', 'b'] });
  const chart = placeChart(drawn, 'wide', 'en');

  test('has a gap in all its parts where one is unknown', () => {
    expect(chart.areas.map(({ runs }) => runs.map((run) => run.map(({ row }) => row)))).toEqual([
      [[0, 1], [3], [5, 6]],
      [[0, 1], [3], [5, 6]],
    ]);
  });

  test('each part stands on the one under it', () => {
    const [under, over] = chart.areas.map(({ runs }) => runs.flat());
    expect(over?.map(({ foot }) => foot)).toEqual(under?.map(({ y }) => y));
    expect(under?.every(({ foot }) => at(foot, chart) === chart.plot.height)).toBe(true);
  });

  test('a month alone between gaps is a narrow column', () => {
    const path = /<path class="area area-part series-1"[^>]* d="([^"]*)"/.exec(
      toHtml(drawChart(chart, drawn)),
    )?.[1];
    const alone = chart.areas[0]?.runs[1]?.[0];
    expect(path?.split('M').slice(1)).toHaveLength(3);
    expect(path).toContain(`M${Math.round(((alone?.x ?? 0) - 2) * 100) / 100} `);
  });
});

test('of lines with a range, a row without an end of it is a gap of the range alone', () => {
  const chart = placed(
    'month',
    [
      ['2025-01', 2, 1, 3],
      ['2025-02', 2, null, 3],
      ['2025-03', 2, 1, 3],
    ],
    { kind: 'lines', series: ['a'], range: { low: 'b', high: 'c', label: { ja: '幅', en: 'r' } } },
  );
  expect(chart.lines.map(({ runs }) => runs.length)).toEqual([1]);
  expect(chart.areas.map(({ role, runs }) => [role, runs.map((run) => run.length)])).toEqual([
    ['range', [1, 1]],
  ]);
});

test('the classes of a histogram touch', () => {
  const { bars } = placed(
    'label',
    [
      ['0–4', 3],
      ['5–9', 5],
      ['10–14', 0],
      ['15–19', 1],
    ],
    {
      kind: 'histogram',
      series: ['a'],
    },
  );
  const [first, second] = bars;
  expect(Math.abs((second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0))).toBeLessThan(1);
});

test('panels share one scale, and each names its series', () => {
  const chart = placed(
    'month',
    [
      ['2025-01', 2, 100, 7],
      ['2025-02', 3, 900, null],
    ],
    { kind: 'small-multiples', series: ['a', 'b', 'c'] },
  );
  expect(chart.panels.map(({ chart: panel }) => panel.y.domain)).toEqual([
    [0, 1000],
    [0, 1000],
    [0, 1000],
  ]);
  expect(chart.panels.map(({ chart: panel }) => panel.texts.map(({ text }) => text))).toEqual([
    ['a'],
    ['b'],
    ['c'],
  ]);
  const tops = chart.panels.map(({ top, chart: panel }) => top + panel.height);
  expect(Math.max(...tops)).toBeLessThanOrEqual(chart.height);
});

describe('dots with ranges', () => {
  const chart = placed(
    'label',
    [
      ['both', 2, 1, 3],
      ['no range', 2, null, 3],
      ['no dot', null, 1, 3],
      ['nothing', null, null, null],
    ],
    { kind: 'dot-range', measure: 'a', low: 'b', high: 'c' },
  );

  test('without a range a dot stands alone, without a dot a range', () => {
    expect(chart.dots.map(({ row }) => row)).toEqual([0, 1]);
    expect(chart.spans.map(({ row }) => row)).toEqual([0, 2]);
  });

  test('where nothing at all is known there is a sign', () => {
    expect(chart.missing.map(({ row }) => row)).toEqual([3]);
  });

  test('on a log scale what is not above zero is not drawn', () => {
    const log = placed(
      'label',
      [
        ['a', 2, 0, 3],
        ['b', 5, 1, 10],
      ],
      {
        kind: 'dot-range',
        measure: 'a',
        low: 'b',
        high: 'c',
        scale: 'log',
      },
    );
    expect(log.spans.map(({ row }) => row)).toEqual([1]);
    expect(log.dots.map(({ row }) => row)).toEqual([0, 1]);
  });
});
