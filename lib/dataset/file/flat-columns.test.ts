import { expect, test } from 'vitest';
import { hostileDataset } from './fixtures.ts';
import { flatColumns, flatRows } from './flat-columns.ts';

test('a bilingual column is two, statuses come last, and a name that is taken gets a number', () => {
  expect(flatColumns(hostileDataset).map(({ id }) => id)).toEqual([
    'label',
    'day',
    'small',
    'large',
    'larger',
    'largest',
    'change',
    'nothing',
    'small_status',
    'method_ja',
    'method_en',
    'sources',
    'small_status_2',
    'nothing_status',
  ]);
});

test('each cell is a number, a text or nothing, and the first status of a cell is the one given', () => {
  const columns = flatColumns(hostileDataset);
  const rows = flatRows(hostileDataset, columns);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  expect(rows[0]?.slice(8)).toEqual([
    '',
    null,
    null,
    'https://a.example/ https://b.example/?a=1,2',
    null,
    null,
  ]);
  expect(rows.at(-1)?.slice(9)).toEqual(['-手法', '-method', null, 'provisional', null]);
  expect(rows[1]?.at(-1)).toBe('suppressed');
});
