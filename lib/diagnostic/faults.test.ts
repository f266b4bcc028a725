import { expect, test } from 'vitest';
import { diagnoseFaults, type Fault } from './faults.ts';
import { formatDiagnostic } from './format.ts';

const fault = (line: number): Fault => ({
  file: 'a.csv',
  reason: 'Unexpected x, expected y',
  rule: 'test',
  place: () => ({ line, column: 2 }),
});

test('few faults are told in order of their places, with nothing more', () => {
  expect(diagnoseFaults([fault(3), fault(1)]).map(formatDiagnostic)).toEqual([
    'a.csv:1:2  error  Unexpected x, expected y  test',
    'a.csv:3:2  error  Unexpected x, expected y  test',
  ]);
  expect(diagnoseFaults([])).toEqual([]);
});

test('of many the first 200 are told, and how many more there are', () => {
  let asked = 0;
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    ...fault(index + 1),
    place: () => ({ line: (asked += 1), column: 1 }),
  }));
  const told = diagnoseFaults(many);
  expect(told).toHaveLength(201);
  expect(asked).toBe(200);
  expect(formatDiagnostic(told[200] ?? fail())).toMatchInlineSnapshot(`
    "a.csv:200:1  error  Unexpected 99800 more faults like these, expected none  more-faults
        Mend these first: the others may well go with them."
  `);
});

function fail(): never {
  throw new Error('no such fault');
}
