import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { drawChart } from './draw.ts';
import { datasetOf, figureOf, honeypotDaily, kevMonthly } from './fixtures.ts';
import { honeypotHourly, honeypotWeekly, kevHidden } from './fixtures-of-time.ts';
import { placeChart } from './place.ts';
import { stepOf, stepsOf } from './place-heatmap.ts';

const sparse = datasetOf({
  id: 'sparse',
  dimension: 'date',
  frequency: 'day',
  measures: [{ id: 'a' }, { id: 'b' }],
  rows: [
    ['2025-01-01', 4, 1],
    ['2025-01-02', 0, 2],
    ['2025-01-04', 8, null],
    ['2025-01-05', 6, 3],
  ],
});

describe('lines', () => {
  test('a missing value is a gap on a linear scale', () => {
    const { lines } = placeChart(
      figureOf(sparse, { kind: 'lines', series: ['a', 'b'] }),
      'wide',
      'en',
    );
    expect(lines.map(({ runs }) => runs.map((run) => run.map(({ value }) => value)))).toEqual([
      [
        [4, 0],
        [8, 6],
      ],
      [[1, 2], [3]],
    ]);
  });

  test('zero is a gap on a log scale', () => {
    const { lines } = placeChart(
      figureOf(sparse, { kind: 'lines', series: ['a'], scale: 'log' }),
      'wide',
      'en',
    );
    expect(lines[0]?.runs.map((run) => run.map(({ value }) => value))).toEqual([[4], [8, 6]]);
  });

  test('days lie where they lie in time', () => {
    const { lines, plot } = placeChart(
      figureOf(sparse, { kind: 'lines', series: ['a'] }),
      'wide',
      'en',
    );
    const shares = lines[0]?.runs.flat().map(({ x }) => (x - plot.x) / plot.width);
    expect(shares).toEqual([0, 0.25, 0.75, 1]);
  });
});

describe('bars', () => {
  const chart = placeChart(
    figureOf(sparse, { kind: 'stacked-bars', series: ['a', 'b'] }),
    'wide',
    'en',
  );

  test('zero and unknown draw no bar; unknown has a sign', () => {
    expect(chart.bars.map(({ row, series }) => [row, series])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [3, 0],
      [4, 0],
      [4, 1],
    ]);
    expect(chart.missing.map(({ row, series }) => [row, series])).toEqual([
      [2, 0],
      [3, 1],
    ]);
  });

  test('start a tenth into their band and are a whole number of px wide', () => {
    const band = chart.plot.width / 5;
    expect(chart.bars[0]?.x).toBeCloseTo(chart.plot.x + 0.1 * band);
    expect(chart.bars[0]?.width).toBe(Math.round(0.8 * band));
    expect(chart.bars[2]?.x).toBeCloseTo(chart.plot.x + 1.1 * band);
  });

  test('stand on one another to the height of their sum', () => {
    const [a, b] = chart.bars;
    expect(a && b && a.y - (b.y + b.height)).toBeCloseTo(0);
    expect(a && a.y + a.height).toBeCloseTo(chart.plot.y + chart.plot.height);
    expect(b?.y).toBeCloseTo(
      chart.plot.y + chart.plot.height * (1 - 5 / Number(chart.y.domain[1])),
    );
  });

  test('are counted in the drawing', () => {
    const figure = figureOf(honeypotDaily, {
      kind: 'stacked-bars',
      series: ['tcp', 'udp', 'icmp'],
    });
    const svg = toHtml(drawChart(placeChart(figure, 'wide', 'en'), figure), { space: 'svg' });
    expect(svg.match(/<rect /g)).toHaveLength(190 * 3);
    expect(svg.match(/data-series="[a-z]+"/g)).toEqual([
      'data-series="tcp"',
      'data-series="udp"',
      'data-series="icmp"',
    ]);
  });
});

test('a break stands between the bars it parts', () => {
  const figure = figureOf(kevMonthly, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
  const { breaks, bars } = placeChart(figure, 'wide', 'en');
  const at = figure.rows.findIndex(({ key }) => key === '2022-04');
  const before = bars.find(({ row }) => row === at - 1);
  const after = bars.find(({ row }) => row === at);
  expect(breaks).toHaveLength(1);
  expect(breaks[0]?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));
  expect(breaks[0]?.x).toBeLessThan(after?.x ?? 0);
});

describe('weeks', () => {
  test('are one bar each, in bands of equal width', () => {
    const figure = figureOf(honeypotWeekly, { kind: 'stacked-bars', series: ['tcp', 'udp'] });
    const { bars, x, plot } = placeChart(figure, 'wide', 'en');
    expect(x.domain).toHaveLength(13);
    expect(bars.filter(({ series }) => series === 0)).toHaveLength(13);
    expect(bars[0]?.width).toBe(Math.round((0.8 * plot.width) / 13));
  });

  test('are parted by a break before the first of which some part is of the new definition', () => {
    const breaks = ['2013-06-20', '2013-07-01'].map((at) => ({
      at,
      note: { ja: '変', en: 'new' },
    }));
    const figure = figureOf(
      { ...honeypotWeekly, breaks },
      { kind: 'stacked-bars', series: ['tcp'] },
    );
    const chart = placeChart(figure, 'wide', 'en');
    const band = chart.plot.width / 13;
    expect(chart.breaks.map(({ x }) => Math.round((x - chart.plot.x) / band))).toEqual([2, 4]);
  });

  test('lie where they begin in time as lines', () => {
    const { lines, plot, x } = placeChart(
      figureOf(honeypotWeekly, { kind: 'lines', series: ['tcp'] }),
      'wide',
      'en',
    );
    expect(x.scale).toBe('time');
    const points = lines[0]?.runs.flat() ?? [];
    expect(points.map((point) => Math.round((12 * (point.x - plot.x)) / plot.width))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });
});

describe('hours', () => {
  test('lie where they lie in time, and a missing one is a gap', () => {
    const rows = honeypotHourly.rows.filter(([hour]) => hour !== '2013-08-25T02');
    const figure = figureOf(
      { ...honeypotHourly, rows },
      { kind: 'lines', series: ['tcp'], to: '2013-08-25T04' },
    );
    const { lines, plot, x } = placeChart(figure, 'wide', 'en');
    expect(x.domain).toEqual([Date.UTC(2013, 7, 25), Date.UTC(2013, 7, 25, 4)]);
    const runs = lines[0]?.runs ?? [];
    expect(runs.map((run) => run.map((point) => (point.x - plot.x) / plot.width))).toEqual([
      [0, 0.25],
      [0.75, 1],
    ]);
  });

  test('are one bar each, over midnight too, and a missing one is marked', () => {
    const rows = honeypotHourly.rows.filter(([hour]) => hour !== '2013-08-26T00');
    const figure = figureOf(
      { ...honeypotHourly, rows },
      { kind: 'stacked-bars', series: ['tcp'], from: '2013-08-25T22', to: '2013-08-26T02' },
    );
    const chart = placeChart(figure, 'wide', 'en');
    expect(chart.bars.map(({ row }) => row)).toEqual([0, 1, 3, 4]);
    expect(chart.missing).toMatchObject([{ row: 2 }]);
    expect(chart.x.ticks.map(({ value, label }) => [value, label])).toEqual([
      ['2013-08-25T22', '25 Aug 2013 22:00'],
      ['2013-08-25T23', '23:00'],
      ['2013-08-26T00', '26 Aug'],
      ['2013-08-26T01', '01:00'],
      ['2013-08-26T02', '02:00'],
    ]);
  });

  test('name the rows of a narrow heatmap shortly, where their words would be cut', () => {
    const figure = figureOf(honeypotHourly, {
      kind: 'heatmap',
      from: '2013-08-25T22',
      to: '2013-08-26T01',
    });
    const labels = (width: 'narrow' | 'wide'): string[] =>
      placeChart(figure, width, 'en').y.ticks.map(({ label }) => label);
    expect(labels('narrow')).toEqual(['25 Aug 2013 22:00', '23:00', '26 Aug', '01:00']);
    expect(labels('wide')).toEqual([
      '25 August 2013, 22:00',
      '25 August 2013, 23:00',
      '26 August 2013, 00:00',
      '26 August 2013, 01:00',
    ]);
  });
});

describe('hours that are unknown in a row', () => {
  const gone = (hour: unknown): boolean =>
    hour === '2013-08-25T02' ||
    ('2013-08-26T03' <= String(hour) && String(hour) <= '2013-08-26T12');
  const figure = figureOf(
    { ...honeypotHourly, rows: honeypotHourly.rows.filter(([hour]) => !gone(hour)) },
    { kind: 'stacked-bars', series: ['tcp', 'udp'] },
  );

  test('are one field with one sign where there is no room for signs', () => {
    const { missing, plot } = placeChart(figure, 'narrow', 'en');
    const hour = plot.width / 72;
    const inHours = (px: number): number => Number((px / hour).toFixed(6));
    expect(missing.map(({ row, x }) => [row, inHours(x - plot.x)])).toEqual([
      [2, 2.5],
      [27, 32],
    ]);
    expect(
      missing.map(({ field }) => field && [inHours(field.x - plot.x), inHours(field.width)]),
    ).toEqual([undefined, [27, 10]]);
    expect(missing[1]?.field).toMatchObject({ y: plot.y, height: plot.height });
  });

  test('have a sign each where there is room', () => {
    const { missing } = placeChart(figure, 'wide', 'en');
    expect(missing).toHaveLength(11);
    expect(missing.filter(({ field }) => field !== undefined)).toEqual([]);
  });
});

test('every null is marked where bars stand, whatever the reason', () => {
  const figure = figureOf(kevHidden, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
  const { missing } = placeChart(figure, 'wide', 'ja');
  expect(missing.map(({ row }) => row)).toEqual(
    figure.rows.flatMap(({ cells }, row) =>
      cells.some(({ value }) => value === null) ? [row] : [],
    ),
  );
});

test('the steps of a heatmap are fifths of its values', () => {
  const steps = stepsOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]);
  expect(steps).toEqual([2, 4, 6, 8, 1000]);
  expect([1, 2, 3, 8, 9, 1000].map((value) => stepOf(value, steps))).toEqual([1, 1, 2, 4, 5, 5]);
  expect(stepsOf([0, 0, 0])).toEqual([0, 0, 0, 0, 0]);
});
