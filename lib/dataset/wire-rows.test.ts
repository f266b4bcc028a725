import { expect, test } from 'vitest';
import { checkWireRows, findKeyColumn } from './wire-rows.ts';

const month = { name: 'same month', type: 'month' } as const;
const count = { name: 'n', type: 'count' } as const;
const number = { name: 'x', type: 'number' } as const;

function faultsOf(...args: Parameters<typeof checkWireRows>): readonly string[] {
  return checkWireRows(...args).map(
    ({ path, reason, help }) =>
      `${path.join('.')} ${reason}${help === undefined ? '' : ` | ${help}`}`,
  );
}

test('good rows in any order, unknown values, whole numbers beyond 2^53', () => {
  expect(
    faultsOf(
      [month, count, number],
      [
        ['2025-10', 18446744073709551615n, 18446744073709551615n],
        ['2025-08', null, null],
        ['2025-09', '18446744073709551615', -0.5],
      ],
    ),
  ).toEqual([]);
});

test('a fault has the path that the cell has in the file, not in order of time', () => {
  expect(
    faultsOf(
      [count, month],
      [
        [1, '2025-10'],
        [1.5, '2025-09'],
        ['2', '2025-08'],
        [3, 202507],
      ],
    ),
  ).toEqual([
    'rows.3.1 Unexpected 202507 in column `same month`, expected a month, such as `2025-10` | Write it as a text, in quotes.',
    'rows.2.0 Unexpected "2" in column `n`, expected a whole number of 0 or more | Write a number without quotes, and null for an unknown value.',
    'rows.1.0 Unexpected 1.5 in column `n`, expected a whole number of 0 or more',
  ]);
});

test('what the schema tells of is not told again', () => {
  const rows = [
    ['2025-10', true, 1],
    ['2025-09', 1],
    ['2025-08', 'x', 1],
    ['2025-07', 1, {}],
  ];
  expect(faultsOf([month, undefined, number], rows)).toEqual([]);
  expect(faultsOf([undefined, count, number], rows)).toEqual([]);
});

test('a name twice is the schema’s to tell, too', () => {
  expect(faultsOf([month, { ...count, name: month.name }], [['2025-10', 1]])).toEqual([]);
});

test('the key is the first column by which rows can be told apart', () => {
  expect(findKeyColumn([count, undefined, month])).toBe(2);
  expect(findKeyColumn([count, number])).toBe(-1);
});
