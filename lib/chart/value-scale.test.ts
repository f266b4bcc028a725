import { describe, expect, test } from 'vitest';
import { linearScale, logScale, mapOf } from './value-scale.ts';

describe('a linear axis', () => {
  test.each([
    [[130], false, true, [0, 50, 100, 150]],
    [[0.58], false, false, [0, 0.2, 0.4, 0.6]],
    [[97], false, true, [0, 20, 40, 60, 80, 100]],
    [[0, 0], false, true, [0, 1]],
    [[2], false, true, [0, 1, 2]],
    [[0.7], false, false, [0, 0.25, 0.5, 0.75]],
    [[13912], false, true, [0, 5000, 10000, 15000]],
    [[-3, 4], false, true, [-4, -2, 0, 2, 4]],
    [[-3, -1], true, true, [-3, -2, -1, 0]],
    [[930000, 730000], true, true, [700000, 750000, 800000, 850000, 900000, 950000]],
    [[930000, 730000], false, true, [0, 200000, 400000, 600000, 800000, 1000000]],
    [[50, 50], true, true, [0, 10, 20, 30, 40, 50]],
  ])('of %j, free: %s, whole: %s', (values, free, whole, ticks) => {
    expect(linearScale(values, { free, whole }).ticks).toEqual(ticks);
  });

  test('takes more values than a call takes arguments', () => {
    const values = Array.from({ length: 200_000 }, (_, index) => index);
    expect(linearScale(values, { free: false, whole: true }).domain).toEqual([0, 200_000]);
    expect(logScale(values).domain).toEqual([1, 1_000_000]);
  });

  test('never leaves a value outside', () => {
    for (let value = 0.001; value < 1e9; value *= 1.37) {
      const { domain, ticks } = linearScale([value], { free: false, whole: false });
      expect(domain[1]).toBeGreaterThanOrEqual(value);
      expect(ticks.length).toBeGreaterThanOrEqual(4);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});

describe('a log axis', () => {
  test.each([
    [
      [0.6, 200],
      [0.1, 1, 10, 100, 1000],
    ],
    [
      [20, 80],
      [10, 20, 50, 100],
    ],
    [[10], [10, 20, 50, 100]],
    [
      [0, 1, 1e9],
      [1, 100, 10000, 1000000, 100000000],
    ],
  ])('of %j', (values, ticks) => {
    expect(logScale(values).ticks).toEqual(ticks);
  });

  test('runs over whole decades', () => {
    const scale = logScale([0.6, 200]);
    expect(scale.domain).toEqual([0.1, 1000]);
    expect(mapOf(scale, [200, 0])(10)).toBeCloseTo(100);
  });
});
