import { expect, test } from 'vitest';
import { isPeriod, isWithin, precisionOf, previousOf, shift, startOf } from './period.ts';

test.each([
  '2025',
  '2025-10',
  '2025-10-27',
  '2025-10-27T00',
  '2025-10-27T23',
  '2024-02-29',
  '2000-02-29',
  '1999-12-31',
])('%s is a period', (text) => {
  expect(isPeriod(text)).toBe(true);
});

test.each([
  '',
  '25',
  '2025-13',
  '2025-00',
  '2025-1',
  '2025-02-29',
  '1900-02-29',
  '2025-04-31',
  '2025-10-27T00:00',
  '2025-10-27T24',
  '2025-02-29T01',
  ' 2025',
  '2025/10',
])('«%s» is none', (text) => {
  expect(isPeriod(text)).toBe(false);
});

test('the length of a period is its precision', () => {
  expect(['2025', '2025-10', '2025-10-27', '2025-10-27T13'].map(precisionOf)).toEqual([
    'year',
    'month',
    'day',
    'hour',
  ]);
});

test('moves by its own precision, over the ends of months and years', () => {
  expect(previousOf('2025-01')).toBe('2024-12');
  expect(previousOf('2024-03-01')).toBe('2024-02-29');
  expect(previousOf('2025')).toBe('2024');
  expect(shift('2025-10', 15)).toBe('2027-01');
  expect(shift('2025-12-31', 1)).toBe('2026-01-01');
  expect(shift('2025-10', 0)).toBe('2025-10');
  expect(shift('2025-12-31T23', 1)).toBe('2026-01-01T00');
  expect(previousOf('2025-03-01T00')).toBe('2025-02-28T23');
});

test('starts at midnight UTC, whatever zone the machine keeps', () => {
  expect(startOf('2025-10')).toBe(Date.parse('2025-10-01T00:00:00Z'));
  expect(startOf('2025-10-27T13')).toBe(Date.parse('2025-10-27T13:00:00Z'));
  expect(startOf('2025')).toBe(Date.parse('2025-01-01T00:00:00Z'));
});

test('lies within a span, both ends included, whatever their precisions', () => {
  expect(isWithin('2025-10-27', '2025-10', '2025-10')).toBe(true);
  expect(isWithin('2025-10-27T13', '2025-10-27', '2025-10-27')).toBe(true);
  expect(isWithin('2025-09-30', '2025-10', undefined)).toBe(false);
  expect(isWithin('2025-11', undefined, '2025-10')).toBe(false);
  expect(isWithin('2025-10', undefined, undefined)).toBe(true);
});
