import { expect, test } from 'vitest';
import { placeSparkline } from './sparkline.ts';

test('from edge to edge, zero at the foot', () => {
  expect(placeSparkline([0, 5, 10])).toEqual({
    path: 'M3,25L60,14L117,3',
    last: { x: 117, y: 3 },
  });
});

test('an unknown value is a gap, not a zero', () => {
  expect(placeSparkline([10, null, 10, 10])?.path).toBe('M3,3M79,3L117,3');
});

test('where the last value is unknown no point closes the line', () => {
  expect(placeSparkline([5, 10, null])).toEqual({ path: 'M3,14L60,3', last: undefined });
});

test.for([[], [7], [null, 7, null]])('fewer than two known values are no line: %j', (values) => {
  expect(placeSparkline(values)).toBeUndefined();
});

test('only zeros lie at the foot', () => {
  expect(placeSparkline([0, 0])?.path).toBe('M3,25L117,25');
});

test('values below zero take the whole height, zero at the top', () => {
  expect(placeSparkline([-0.2, 0])?.path).toBe('M3,25L117,3');
});
