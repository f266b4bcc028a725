import { expect, test } from 'vitest';
import { findParts } from './find-parts.ts';
import { makeTable, protectTable } from './table.ts';

const columns = ['total', 'scan', 'flood', 'probe'];
const months = makeTable(columns, {
  '2025-01': [1111, 1000, 108, 3],
  '2025-02': [2222, 2000, 222, 0],
  '2025-03': [3333, 3000, 300, 33],
});

/** What the author reads, a line a warning. */
function warningsOf(table: typeof months, protect: object): readonly string[] {
  const result = protectTable(table, protect);
  if (!result.ok) throw new Error(result.issues.map(({ reason }) => reason).join('\n'));
  return result.warnings.map(({ reason, help, rule }) => `${reason}  ${rule ?? ''}  ${help ?? ''}`);
}

test('a count that is the sum of others in every row, though nothing says so', () => {
  expect(warningsOf(months, { smallest: 5 })).toEqual([
    'Unexpected `total` that is `scan` + `flood` + `probe` in every row, expected `totals` to say so: a count hidden in one could be reckoned from the others  protect-undeclared  Write under `protect`: `totals: [{ total: total, parts: [scan, flood, probe] }]`.',
  ]);
});

test('what is declared, or not in every row, is not told', () => {
  const totals = [{ total: 'total', parts: ['scan', 'flood', 'probe'] }];
  expect(warningsOf(months, { smallest: 5, totals })).toEqual([]);
  expect(warningsOf(months, {})).toEqual([]);
  const other = makeTable(columns, {
    '2025-01': [1111, 1000, 108, 3],
    '2025-02': [2223, 2000, 222, 0],
  });
  expect(warningsOf(other, { smallest: 5 })).toEqual([]);
  const once = makeTable(columns, { '2025-01': [1111, 1000, 108, 3] });
  expect(warningsOf(once, { smallest: 5 })).toEqual([]);
});

test('two of the others do, rows with an unknown count say nothing, and neither does a public sum', () => {
  const table = makeTable(columns, {
    '2025-01': [1100, 1000, 100, 7],
    '2025-02': [2220, 2000, 220, 90],
    '2025-03': [null, 3000, 300, 33],
  });
  expect(warningsOf(table, { smallest: 5 })).toHaveLength(1);
  expect(warningsOf(table, { smallest: 5 })[0]).toContain('parts: [scan, flood] }');
  expect(warningsOf(table, { smallest: 5, counts: ['probe'] })).toEqual([]);
});

test('a second sum is to be written beside the first', () => {
  const table = makeTable(['total', 'scan', 'flood', 'udp', 'tcp'], {
    '2025-01': [1100, 1000, 100, 70, 30],
    '2025-02': [2220, 2000, 220, 90, 130],
  });
  const totals = [{ total: 'total', parts: ['scan', 'flood'] }];
  expect(warningsOf(table, { smallest: 5, totals })).toEqual([
    expect.stringContaining(
      'Write under `protect`: `totals: [{ total: flood, parts: [udp, tcp] }]`, beside those that are there.',
    ),
  ]);
});

test('counts beyond a double are added exactly', () => {
  const great = 9_007_199_254_740_993n;
  expect(findParts([[great + 1n, great, 1n]], 0)).toEqual([1, 2]);
  expect(findParts([[great + 2n, great, 1n]], 0)).toBeUndefined();
});

test('a wide table without any sum ends soon', () => {
  const width = 60;
  const table = Array.from({ length: 200 }, (_row, row) =>
    Array.from({ length: width }, (_cell, column) =>
      BigInt(column === 0 ? 500_001 : 30_000 + 2 * ((row * 7 + column * 13) % 50)),
    ),
  );
  const begun = performance.now();
  expect(findParts(table, 0)).toBeUndefined();
  expect(performance.now() - begun).toBeLessThan(5_000);
});
