import { expect, test } from 'vitest';
import { spread } from './spread.ts';

const range = { least: 10, from: 0, to: 100 };

test('places far enough apart stay', () => {
  expect(spread([20, 40, 60], range)).toEqual([20, 40, 60]);
  expect(spread([], range)).toEqual([]);
});

test('places that touch move apart around their middle, in their order', () => {
  expect(spread([52, 50], range)).toEqual([56, 46]);
  expect(spread([50, 50, 50], range)).toEqual([40, 50, 60]);
});

test('a group that meets another becomes one with it', () => {
  expect(spread([40, 42, 50], range)).toEqual([34, 44, 54]);
  expect(spread([20, 20, 20, 38], range)).toEqual([9.5, 19.5, 29.5, 39.5]);
});

test('none leaves the range', () => {
  expect(spread([1, 2], range)).toEqual([0, 10]);
  expect(spread([99, 100, 98], range)).toEqual([90, 100, 80]);
});

test('where there is no room for all they are spread evenly', () => {
  expect(spread([5, 6, 7], { least: 60, from: 0, to: 100 })).toEqual([0, 50, 100]);
});
