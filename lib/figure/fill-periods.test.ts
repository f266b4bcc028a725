import { expect, test } from 'vitest';
import type { Dataset } from '#lib/dataset/schema.ts';
import { fillPeriods } from './fill-periods.ts';

type Frequency = Dataset['frequency'];

function filled(
  frequency: Frequency,
  keys: readonly string[],
  period: { readonly from: string; readonly to: string },
  asked: { readonly from?: string; readonly to?: string } = {},
): readonly string[] {
  return fillPeriods(keys, asked, { frequency, period });
}

test('hours are filled, over midnight too', () => {
  const keys = ['2025-10-26T22', '2025-10-27T01'];
  expect(filled('hour', keys, { from: '2025-10-26T22', to: '2025-10-27T02' })).toEqual([
    '2025-10-26T22',
    '2025-10-26T23',
    '2025-10-27T00',
    '2025-10-27T01',
    '2025-10-27T02',
  ]);
});

test('of days as bounds it is not known at which hour they begin and end', () => {
  const keys = ['2025-10-26T22', '2025-10-26T23'];
  expect(filled('hour', keys, { from: '2025-10-26', to: '2025-10-27' })).toEqual(keys);
});

test('a range of days or hours bounds the hours', () => {
  const keys = ['2025-10-27T00'];
  const period = { from: '2025-10-26T00', to: '2025-10-27T23' };
  expect(filled('hour', keys, period, { from: '2025-10-27', to: '2025-10-27T01' })).toEqual([
    '2025-10-27T00',
    '2025-10-27T01',
  ]);
});

test('weeks keep the day of the first row, from the first whole one observed to the last', () => {
  const keys = ['2025-10-13', '2025-10-27'];
  expect(filled('week', keys, { from: '2025-09-30', to: '2025-11-15' })).toEqual([
    '2025-10-06',
    '2025-10-13',
    '2025-10-20',
    '2025-10-27',
    '2025-11-03',
  ]);
  expect(filled('week', keys, { from: '2025-09-29', to: '2025-11-16' })).toEqual([
    '2025-09-29',
    '2025-10-06',
    '2025-10-13',
    '2025-10-20',
    '2025-10-27',
    '2025-11-03',
    '2025-11-10',
  ]);
});

test('a week of the data is drawn though it was not over', () => {
  const period = { from: '2025-10-06', to: '2025-10-15' };
  expect(filled('week', ['2025-10-06', '2025-10-13'], period)).toEqual([
    '2025-10-06',
    '2025-10-13',
  ]);
});

test('rows that do not lie whole weeks apart stay as they are', () => {
  const keys = ['2025-10-06', '2025-10-14', '2025-10-27'];
  expect(filled('week', keys, { from: '2025-10-06', to: '2025-11-02' })).toEqual(keys);
});

test.each(['irregular', 'none'] as const)('rows that are %s stay as they are', (frequency) => {
  const keys = ['2025-10-06', '2025-10-14'];
  expect(filled(frequency, keys, { from: '2025-10-01', to: '2025-11-02' })).toEqual(keys);
});

test('hours of several years are all drawn', () => {
  const hours = Array.from({ length: 30_000 }, (_, index) =>
    new Date(Date.UTC(2022, 0, 1, index)).toISOString().slice(0, 13),
  );
  const keys = hours.filter((hour) => hour !== '2022-01-02T00');
  const period = { from: hours[0] ?? '', to: hours.at(-1) ?? '' };
  expect(filled('hour', keys, period)).toEqual(hours);
});

test('a range typed in the wrong century ends', () => {
  const period = { from: '1025-10-27T00', to: '2025-10-27T00' };
  expect(filled('hour', ['2025-10-27T00'], period)).toEqual(['2025-10-27T00']);
});
