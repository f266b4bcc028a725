import { expect, test } from 'vitest';
import { numberInOrder } from './numbering.ts';

test.for([
  ['nothing', [], []],
  ['in order of appearance', [undefined, undefined], ['1', '2']],
  ['a number that is no number takes no place', [undefined, '1-a', undefined], ['1', '1-a', '2']],
  ['a number set further on is left out', [undefined, undefined, '1'], ['2', '3', '1']],
  [
    'several in a row are left out',
    ['1', '2', undefined, '4', undefined],
    ['1', '2', '3', '4', '5'],
  ],
] as const)('%s', ([, explicit, numbers]) => {
  expect(numberInOrder(explicit)).toEqual(numbers);
});
