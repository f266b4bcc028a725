import { expect, test } from 'vitest';
import { success } from '#lib/diagnostic/result.ts';
import type { Pulled } from '#lib/source/store.ts';
import { describePull, isChange } from './pull-words.ts';

const now = new Date('2025-11-04T03:00:00.000Z');

function wordsOf(difference: Partial<Pulled>): string {
  const pulled: Pulled = {
    id: 'scans',
    rows: 24,
    state: 'unchanged',
    retrieved: '2025-11-01T03:00:00.000Z',
    warnings: [],
    ...difference,
  };
  return describePull({ result: success(pulled), standing: pulled.retrieved }, now);
}

test('rows are counted as words have it, in a column', () => {
  expect(wordsOf({})).toBe('  24 rows  unchanged');
  expect(wordsOf({ rows: 1, state: 'new' })).toBe('   1 row   new');
});

test('suppressed cells are counted, where small counts are hidden', () => {
  expect(wordsOf({ state: 'new', suppressed: 5 })).toBe('  24 rows  new; 5 cells suppressed');
  expect(wordsOf({ suppressed: 1 })).toBe('  24 rows  unchanged; 1 cell suppressed');
  expect(wordsOf({ suppressed: 0 })).toBe('  24 rows  unchanged; 0 cells suppressed');
});

test('a lock that would be another is a change', () => {
  expect(isChange({ ...pulled, state: 'noted' })).toBe(true);
  expect(isChange({ ...pulled, state: 'unchanged' })).toBe(false);
});

const pulled = { id: 'scans', rows: 1, retrieved: '2025-11-01T03:00:00.000Z', warnings: [] };
