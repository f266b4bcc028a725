import { expect, test } from 'vitest';
import { readCell } from './read-cell.ts';

const written = { typed: false, textual: true };

/** Each form of the table that `readCell` publishes. */
test.each([
  ['１２３', 'count', 123],
  ['－５', 'number', -5],
  ['−5', 'number', -5],
  ['１２．５', 'number', 12.5],
  ['1\u00A0234', 'count', 1234],
  ['1\u202F234\u202F567.5', 'number', 1_234_567.5],
  ['+5', 'count', 5],
  ['007', 'count', 7],
  ['007', 'number', 7],
  ['1,234', 'count', 1234],
  ['１，２３４', 'count', 1234],
  ['12,345,678,901,234,567,890', 'count', '12345678901234567890'],
  ['1.0', 'count', 1],
  ['1,234.00', 'count', 1234],
  ['12,345,678', 'number', 12_345_678],
  ['-1,234.5', 'number', -1234.5],
  ['1e3', 'number', 1000],
  ['12%', 'percent', 12],
  ['１２．５％', 'percent', 12.5],
  ['0.1 %', 'percent', 0.1],
  ['2025/10/1', 'date', '2025-10-01'],
  ['2025-10-1', 'date', '2025-10-01'],
  ['２０２５／１０／１', 'date', '2025-10-01'],
  ['２０２５－１０－０１', 'date', '2025-10-01'],
  ['２０２５－１０', 'month', '2025-10'],
  ['2025/10/1 0:00', 'date', '2025-10-01'],
  ['2025-10-01 00:00:00', 'date', '2025-10-01'],
  ['2025.10.1', 'date', '2025-10-01'],
  ['20251001', 'date', '2025-10-01'],
  ['2025/10', 'month', '2025-10'],
  ['2025年10月1日', 'date', '2025-10-01'],
  ['2025年 1月 1日', 'date', '2025-01-01'],
  ['2025年10月', 'month', '2025-10'],
  ['2025年10月1日 9時', 'hour', '2025-10-01T09'],
  ['2025年10月1日 9:00', 'hour', '2025-10-01T09'],
  ['2025/10/1 0:00', 'hour', '2025-10-01T00'],
  ['令和7年10月1日', 'date', '2025-10-01'],
  ['令和７年１０月', 'month', '2025-10'],
  ['令和元年5月', 'month', '2019-05'],
  ['平成31年4月30日', 'date', '2019-04-30'],
  ['昭和64年1月7日', 'date', '1989-01-07'],
  ['2025年', 'year', '2025'],
  ['２０２５', 'year', '2025'],
  ['令和7年', 'year', '2025'],
] as const)('%j of a %s can mean one thing, and is read as %j', (cell, type, read) => {
  expect(readCell(cell, type, written)).toBe(read);
});

test.each([
  ['1,234', 'number'],
  ['1,234', 'percent'],
  ['12.000', 'count'],
  ['12,34', 'count'],
  ['0,123', 'count'],
  ['1,2345', 'count'],
  ['1.234,5', 'number'],
  ['1 234', 'count'],
  ['1e3', 'count'],
  ['1.5', 'count'],
  ['12%', 'count'],
  ['12%', 'number'],
  ['5²', 'count'],
  ['①', 'count'],
  ['一', 'count'],
  ['-', 'count'],
  ['#N/A', 'count'],
  ['¥100', 'count'],
  ['△5', 'number'],
  ['(5)', 'number'],
  ['約10', 'count'],
  ['45931', 'date'],
  ['202510', 'month'],
  ['2025.10', 'month'],
  ['2025-10-01', 'month'],
  ['2025/10/1 9:30', 'date'],
  ['Oct-25', 'month'],
  ['10/1/2025', 'date'],
  ['10月1日', 'date'],
  ['2025年度', 'year'],
  ['平成31年', 'year'],
  ['平成31年5月1日', 'date'],
  ['令和元年4月', 'month'],
  ['令和7年2月29日', 'date'],
  ['2025-W44-1', 'date'],
] as const)('%j of a %s could mean another thing, and is left to be refused', (cell, type) => {
  expect(readCell(cell, type, written)).toBe(cell);
});

test('names and words stay as they were written', () => {
  for (const type of ['label', 'text'] as const)
    for (const cell of ['１２３', '1,234', '2025年10月', '12%'])
      expect(readCell(cell, type, written)).toBe(cell);
});

test('what is no text of people’s is taken strictly', () => {
  const strict = { typed: false, textual: false };
  for (const [cell, type] of [
    ['１２３', 'count'],
    ['1,234', 'count'],
    ['12%', 'percent'],
    ['337', 'count'],
    ['2025年10月1日', 'date'],
    ['20251001', 'date'],
  ] as const)
    expect(readCell(cell, type, strict)).toBe(cell);
  expect(readCell('2025-10-01 00:00:00', 'date', strict)).toBe('2025-10-01T00');
});
