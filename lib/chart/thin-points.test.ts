import { expect, test } from 'vitest';
import { shift } from '#lib/dataset/period.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';
import { thinPoints } from './thin-points.ts';

const none: ReadonlySet<number> = new Set();

function pointsOf(...places: readonly (readonly [x: number, y: number])[]) {
  return places.map(([x, y], row) => ({ row, x, y }));
}

function thinned(points: ReturnType<typeof pointsOf>, rows = none): number[] {
  const heightsOf = (index: number): number[] => [points[index]?.y ?? 0];
  return thinPoints(points, { heightsOf, rows }).map(({ row }) => row);
}

test('points in columns of their own all stay', () => {
  expect(thinned(pointsOf([0, 5], [1, 9], [2.5, 1], [3.9, 7]))).toEqual([0, 1, 2, 3]);
});

test('of a column stay the first, the last, the lowest and the highest, in their order', () => {
  const points = pointsOf(
    [7, 5],
    [7.1, 6],
    [7.2, 9],
    [7.3, 4],
    [7.4, 1],
    [7.5, 2],
    [7.9, 3],
    [8, 5],
  );
  expect(thinned(points)).toEqual([0, 2, 4, 6, 7]);
});

test('a row that has words stays', () => {
  const points = pointsOf([7, 5], [7.1, 6], [7.2, 9], [7.3, 4], [7.4, 1], [7.9, 3]);
  expect(thinned(points, new Set([3]))).toEqual([0, 2, 3, 4, 5]);
});

test('of a shape the extremes of every edge stay', () => {
  const shape = [
    [5, 9],
    [4, 9],
    [5, 8],
    [5, 10],
    [6, 9],
    [5, 9],
  ].map(([y = 0, foot = 0], row) => ({
    row,
    x: 3 + row / 10,
    y,
    foot,
  }));
  const kept = thinPoints(shape, {
    heightsOf: (index) => [shape[index]?.y ?? 0, shape[index]?.foot ?? 0],
    rows: none,
  });
  expect(kept.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(thinPoints([], { heightsOf: () => [], rows: none })).toEqual([]);
});

/** Three thousand days, of which one stands out and one is unknown. */
const peak = 1234;
const gap = 2000;
const long = datasetOf({
  id: 'long',
  dimension: 'date',
  frequency: 'day',
  measures: [{ id: 'calm' }, { id: 'wild' }],
  rows: Array.from({ length: 3000 }, (_, index) => [
    shift('2013-01-01', index),
    100 + (index % 5),
    index === gap ? null : index === peak ? 9000 : (index * 7919) % 97,
  ]),
});

test('a line of three thousand days keeps its extremes, its ends and its gap, and few points a px', () => {
  for (const width of ['narrow', 'wide'] as const) {
    const chart = placeChart(
      figureOf(long, { kind: 'lines', series: ['calm', 'wild'] }),
      width,
      'en',
    );
    const runs = chart.lines[1]?.runs ?? [];
    const points = runs.flat();
    expect(points.length).toBeLessThan(4 * (chart.plot.width + 2));
    expect(points.some(({ row, value }) => row === peak && value === 9000)).toBe(true);
    expect(points.map(({ row }) => row).filter((row) => row === gap)).toEqual([]);
    expect([points[0]?.row, points.at(-1)?.row]).toEqual([0, 2999]);
    expect([runs[0]?.at(-1)?.row, runs[1]?.[0]?.row]).toEqual([gap - 1, gap + 1]);
  }
});

test('what a thinned line covers of each column of px is what all points cover', () => {
  const figure = figureOf(long, { kind: 'lines', series: ['wild'] });
  const chart = placeChart(figure, 'wide', 'en');
  const extentsOf = (points: readonly (readonly [column: number, value: number])[]) => {
    const extents = new Map<number, readonly [number, number]>();
    for (const [column, value] of points) {
      const [least, most] = extents.get(column) ?? [value, value];
      extents.set(column, [Math.min(least, value), Math.max(most, value)]);
    }
    return extents;
  };
  const { plot } = chart;
  const all = figure.rows.flatMap(({ cells }, row) => {
    const value = cells[0]?.value ?? null;
    const x = plot.x + (row / (figure.rows.length - 1)) * plot.width;
    return value === null ? [] : [[Math.floor(x), value] as const];
  });
  const drawn = (chart.lines[0]?.runs.flat() ?? []).map(
    ({ x, value }) => [Math.floor(x), value] as const,
  );
  expect(extentsOf(drawn)).toEqual(extentsOf(all));
});

test('words stand at a day that would have been left out', () => {
  const at = shift('2013-01-01', 1500);
  const figure = figureOf(long, {
    kind: 'lines',
    series: ['calm'],
    annotations: [{ at, text: { ja: 'この日', en: 'this day' } }],
  });
  const chart = placeChart(figure, 'narrow', 'en');
  expect(chart.lines[0]?.runs.flat().some(({ row }) => row === 1500)).toBe(true);
  expect(chart.texts.map(({ text }) => text)).toEqual(['this day']);
});

test('the parts of an area keep the same days, so that none comes off the one under it', () => {
  const whole = datasetOf({
    id: 'whole',
    dimension: 'date',
    frequency: 'day',
    measures: [{ id: 'calm' }, { id: 'wild' }],
    rows: Array.from({ length: 3000 }, (_, index) => [
      shift('2013-01-01', index),
      100 + (index % 5),
      index === peak ? 9000 : 3,
    ]),
  });
  const { areas, plot } = placeChart(
    figureOf(whole, { kind: 'area', series: ['calm', 'wild'] }),
    'narrow',
    'en',
  );
  const [under, over] = areas.map(({ runs }) => runs.flat());
  expect(over?.map(({ row, foot }) => [row, foot])).toEqual(under?.map(({ row, y }) => [row, y]));
  expect(under?.length).toBeLessThan(6 * (plot.width + 2));
  expect(over?.some(({ row }) => row === peak)).toBe(true);
});
