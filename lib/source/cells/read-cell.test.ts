import { expect, test } from 'vitest';
import { readCell } from './read-cell.ts';

const text = { typed: false, textual: true };
const untyped = { typed: false, textual: false };
const typed = { typed: true, textual: false };

test.each([
  ['337', 'count', 337],
  ['9007199254740993', 'count', '9007199254740993'],
  ['-0.5', 'number', -0.5],
  ['1e3', 'number', 1000],
  ['0x10', 'number', '0x10'],
  ['12.5', 'percent', 12.5],
  ['2025/10/3', 'date', '2025-10-03'],
  ['2025-10', 'month', '2025-10'],
  ['2025/10/27 9:00', 'hour', '2025-10-27T09'],
  ['2025-10-27 09:00:00', 'hour', '2025-10-27T09'],
  ['2025-10-27 09:30:00', 'hour', '2025-10-27 09:30:00'],
  ['10/3/2025', 'date', '10/3/2025'],
  ['22', 'label', '22'],
  ['https://a.example https://b.example', 'addresses', ['https://a.example', 'https://b.example']],
] as const)('the text %j of a %s is read as %j', (cell, type, read) => {
  expect(readCell(cell, type, text)).toEqual(read);
});

test('an origin that types its columns is taken at its word', () => {
  expect(readCell('337', 'count', typed)).toBe('337');
  expect(readCell(22, 'label', typed)).toBe(22);
  expect(readCell(9_007_199_254_740_993n, 'count', typed)).toBe('9007199254740993');
});

test('numbers of a query or a sheet name what they name, and dates are as long as their column', () => {
  expect(readCell(22n, 'label', untyped)).toBe('22');
  expect(readCell(2025, 'year', untyped)).toBe('2025');
  expect(readCell(2025n, 'year', untyped)).toBe('2025');
  expect(readCell(22n, 'text', untyped)).toBe('22');
  expect(readCell(42n, 'count', untyped)).toBe(42);
  expect(readCell(2n ** 60n, 'number', typed)).toBe(2 ** 60);
  const at = (...parts: [number, number, number?, number?, number?]) =>
    new Date(Date.UTC(...parts));
  expect(readCell(at(2025, 9, 3), 'date', untyped)).toBe('2025-10-03');
  expect(readCell(at(2025, 9), 'month', untyped)).toBe('2025-10');
  expect(readCell(at(2025, 0), 'year', untyped)).toBe('2025');
  expect(readCell(at(2025, 9, 3, 14), 'hour', untyped)).toBe('2025-10-03T14');
});

test('an instant within a period is not the period: it is left for the schema to refuse', () => {
  const date = new Date(Date.UTC(2025, 9, 15, 9, 59));
  for (const type of ['hour', 'date', 'month', 'year'] as const)
    expect(readCell(date, type, untyped)).toBe('2025-10-15T09:59:00.000Z');
});

test('what is not known stays unknown, whatever the column', () => {
  expect(readCell(null, 'count', text)).toBeNull();
  expect(readCell(null, 'label', typed)).toBeNull();
});
