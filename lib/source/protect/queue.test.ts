import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderedQueue } from './queue.ts';

test('what is added in any order is taken in order, also in between', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.uniqueArray(fc.integer()), (some, more) => {
      const queue = orderedQueue<number>((a, b) => a < b);
      for (const item of some) queue.add(item);
      const [first, ...rest] = [...some].sort((a, b) => a - b);
      expect(queue.take()).toBe(first);
      const left = [...rest, ...more.filter((item) => !some.includes(item))];
      for (const item of left.slice(rest.length)) queue.add(item);
      const taken = left.map(() => queue.take());
      expect(taken).toEqual(left.sort((a, b) => a - b));
      expect(queue.take()).toBeUndefined();
    }),
    { numRuns: 200, seed: 1 },
  );
});
