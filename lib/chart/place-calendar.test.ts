import { expect, test } from 'vitest';
import { shift } from '#lib/dataset/period.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';

function calendarOf(first: string, values: readonly (number | null | undefined)[]) {
  const rows = values.flatMap((value, index) =>
    value === undefined ? [] : [[shift(first, index), value]],
  );
  const last = shift(first, values.length - 1);
  const dataset = datasetOf({
    id: 'days',
    dimension: 'date',
    frequency: 'day',
    measures: [{ id: 'a' }],
    rows,
    period: { from: first, to: last },
  });
  return figureOf(dataset, { kind: 'calendar', measure: 'a' });
}

const cellOf = ({ x, y }: { readonly x: number; readonly y: number }) => [
  (x - 34) / 16,
  (y - 20) / 16,
];

test('a column a week, from Monday down, over the end of a year', () => {
  // 30 December 2024 is a Monday, 5 January 2025 a Sunday.
  const { bars } = placeChart(calendarOf('2024-12-29', [1, 2, 3, 4, 5, 6, 7, 8, 9]), 'wide', 'en');
  expect(bars.map(cellOf)).toEqual([
    [0, 6],
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 4],
    [1, 5],
    [1, 6],
    [2, 0],
  ]);
});

test('the year is named at the first month, and again at January; a month too near is not', () => {
  const year = calendarOf(
    '2024-11-04',
    Array.from({ length: 100 }, (_, index) => index),
  );
  const namesOf = (locale: 'ja' | 'en'): string[] =>
    placeChart(year, 'wide', locale)
      .texts.filter(({ anchor }) => anchor === 'start')
      .map(({ text }) => text);
  expect(namesOf('en')).toEqual(['Nov 2024', 'Jan 2025', 'Feb']);
  expect(namesOf('ja')).toEqual(['2024年11月', '2025年1月']);
});

test('where January finds no room, the next month that does names the year', () => {
  const winter = calendarOf(
    '2024-12-16',
    Array.from({ length: 90 }, (_, index) => index),
  );
  const names = placeChart(winter, 'wide', 'en').texts.filter(({ anchor }) => anchor === 'start');
  expect(names.map(({ text }) => text)).toEqual(['Dec 2024', 'Feb 2025', 'Mar']);
});

test('a day without a row has a sign as one that is unknown has, and 0 has a colour', () => {
  const chart = placeChart(calendarOf('2025-01-06', [0, null, undefined, 5]), 'wide', 'en');
  expect(chart.bars.map(({ row, value }) => [row, value])).toEqual([
    [0, 0],
    [3, 5],
  ]);
  expect(chart.missing.map(({ row }) => row)).toEqual([1, 2]);
});

test('what does not fit across goes on in a strip beneath, its months named anew with their year', () => {
  const year = calendarOf(
    '2024-01-01',
    Array.from({ length: 366 }, (_, index) => index),
  );
  const narrow = placeChart(year, 'narrow', 'en');
  const [first, last] = [narrow.bars[0], narrow.bars.at(-1)];
  expect((last?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(7 * (first?.height ?? 0));
  const strips = [
    ...new Set(narrow.texts.filter(({ anchor }) => anchor === 'start').map(({ y }) => y)),
  ];
  expect(strips).toHaveLength(2);
  const beneath = narrow.texts.find(({ anchor, y }) => anchor === 'start' && y === strips[1]);
  expect(beneath?.text).toMatch(/2024$/);
});
