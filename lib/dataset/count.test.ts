import { expect, test } from 'vitest';
import { countCell, isBigCount, isCount, numberOf } from './count.ts';

const largest = 2n ** 53n - 1n;

test('a count up to 2^53 − 1 is a number, one beyond it its digits', () => {
  expect(countCell(largest)).toBe(9_007_199_254_740_991);
  expect(countCell(largest + 1n)).toBe('9007199254740992');
  expect(countCell(2n ** 64n - 1n)).toBe('18446744073709551615');
});

test.each([
  [0, true],
  [9_007_199_254_740_991, true],
  [9_007_199_254_740_992, false],
  [-1, false],
  [1.5, false],
  ['9007199254740992', true],
  ['18446744073709551615', true],
  ['9007199254740991', false],
  ['337', false],
  ['09007199254740993', false],
  ['9007199254740993.0', false],
  [`1${'0'.repeat(38)}`, false],
])('%j is held exactly as a count: %s', (cell, held) => {
  expect(isCount(cell)).toBe(held);
});

test('what is drawn of a count beyond 2^53 is the nearest double', () => {
  expect(numberOf('9007199254740993')).toBe(9_007_199_254_740_992);
  expect(numberOf(42)).toBe(42);
  expect(numberOf('groucho')).toBeUndefined();
  expect(numberOf(null)).toBeUndefined();
  expect(isBigCount('9007199254740993')).toBe(true);
});
