import { expect, test } from 'vitest';
import { findDataFaults } from './data-faults.ts';
import { makeTable } from './protect/table.ts';

const note = { ja: '定義の変更', en: 'A new definition' };
const rows = { '2025-01': [1], '2025-03': [2] };

/** What the author reads. */
function faultsOf(keys: Readonly<Record<string, number[]>>, difference: object): string {
  return findDataFaults(makeTable(['scans'], keys, difference))
    .map(({ path, reason, rule }) => `${path.join('.')}: ${reason}  ${rule ?? ''}`)
    .join('\n');
}

test('a break is of the period, and of rows', () => {
  expect(faultsOf(rows, { breaks: [{ at: '2025-02', note }] })).toBe('');
  expect(faultsOf(rows, { breaks: [{ at: '2025-03-15', note }] })).toBe('');
  expect(faultsOf(rows, { breaks: [{ at: '2025-04', note }] })).toBe(
    'breaks.0.at: Unexpected break at 2025-04 after the last row, expected one with rows of the new definition  source-breaks',
  );
  expect(faultsOf(rows, { breaks: [{ at: '2026-01', note }] })).toBe(
    'breaks.0.at: Unexpected break at 2026-01 outside the period 2025-01 to 2025-12, expected one within it  source-breaks',
  );
});

test('dates that are taken for labels', () => {
  const labels = { '2025-01-01': [1], '2025-01-02': [2] };
  expect(faultsOf(labels, {})).toBe(
    'frequency: Unexpected frequency `none` of rows whose labels are all dates, expected that of the dates, or `irregular`  source-frequency',
  );
  expect(faultsOf(labels, { frequency: 'irregular' })).toBe('');
  expect(faultsOf({ ...labels, all: [3] }, {})).toBe('');
  expect(faultsOf({ '2013': [1], '8080': [2] }, {})).toBe('');
});
