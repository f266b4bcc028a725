import { expect, test } from 'vitest';
import type { DotMark } from './chart.ts';
import { nameDots } from './name-dots.ts';

const plot = { x: 0, y: 0, width: 200, height: 100 };
const nameOf = (row: number): string => `dot ${row}`;

function dotAt(row: number, x: number, y: number): DotMark {
  return { row, series: 1, x, y, value: 100 - y };
}

test('a name stands right of its dot where there is room, else left of it', () => {
  const names = nameDots([dotAt(0, 50, 50), dotAt(1, 190, 20)], nameOf, { plot, most: 9 });
  expect(names.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['dot 1', 'end'],
    ['dot 0', 'start'],
  ]);
});

test('the highest are named, no more than asked for', () => {
  const names = nameDots([dotAt(0, 20, 90), dotAt(1, 20, 10), dotAt(2, 20, 50)], nameOf, {
    plot,
    most: 2,
  });
  expect(names.map(({ text }) => text)).toEqual(['dot 1', 'dot 2']);
});

test('a name without a free place is left out', () => {
  const crowd = Array.from({ length: 25 }, (_, index) =>
    dotAt(index, 60 + (index % 5) * 9, 30 + Math.floor(index / 5) * 9),
  );
  const names = nameDots(crowd, () => 'a name of some length', { plot, most: 25 });
  expect(names.length).toBeLessThan(6);
});
