import { expect, test } from 'vitest';
import { daysBetween, publicationDateSchema } from './publication-date.ts';

test.for(['2025-11-27', '2019-03', '2024-02-29'])('%s is a day or a month', (text) => {
  expect(publicationDateSchema.parse(text)).toBe(text);
});

test.for(['2025', '2025-02-29', '2025-13', '2025-1-7', '2025-11-27T00:00Z', ''])(
  '%j is neither',
  (text) => {
    expect(publicationDateSchema.safeParse(text).error?.issues[0]?.message).toBe(
      'a day or a month that exists, such as `2025-11-27` or `2019-03`',
    );
  },
);

test('days from one publication to another', () => {
  expect(daysBetween('2025-11-27', '2025-11-27')).toBe(0);
  expect(daysBetween('2025-12-31', '2026-01-14')).toBe(14);
  expect(daysBetween('2026-01-14', '2025-12-31')).toBe(-14);
});

test('no days are counted over a change to summer time', () => {
  expect(daysBetween('2025-03-08', '2025-03-10')).toBe(2);
});

test('where only a month is known, days are not', () => {
  expect(daysBetween('2025-11', '2025-12-01')).toBeUndefined();
  expect(daysBetween('2025-11-01', '2025-12')).toBeUndefined();
});
