import { expect, test } from 'vitest';
import { parameterNames, valueOf, type ParameterType } from './parameter.ts';

function valuesOf(type: ParameterType, from: string, to = from): readonly string[] {
  return parameterNames.map((name) => valueOf({ name, type }, { from, to }));
}

test('a period gives its first day, its last, and the day after it', () => {
  expect(valuesOf('Date', '2013-03-03', '2013-09-08')).toEqual([
    '2013-03-03',
    '2013-09-08',
    '2013-09-09',
  ]);
  expect(valuesOf('Date', '2024-02')).toEqual(['2024-02-01', '2024-02-29', '2024-03-01']);
  expect(valuesOf('Date', '2023', '2024')).toEqual(['2023-01-01', '2024-12-31', '2025-01-01']);
  expect(valuesOf('Date', '2025-12-30T22', '2025-12-31T23')).toEqual([
    '2025-12-30',
    '2025-12-31',
    '2026-01-01',
  ]);
});

test('a day is a text or a number too', () => {
  expect(valuesOf('String', '2024-02')).toEqual(['2024-02-01', '2024-02-29', '2024-03-01']);
  expect(valuesOf('UInt64', '2024-02')).toEqual(['20240201', '20240229', '20240301']);
});

test('a time is the first second of a period, or the first after it', () => {
  const times = valuesOf('DateTime', '2024-02');
  expect([times[0], times[2]]).toEqual(['2024-02-01 00:00:00', '2024-03-01 00:00:00']);
  const hours = valuesOf('DateTime', '2025-12-30T22', '2025-12-31T23');
  expect([hours[0], hours[2]]).toEqual(['2025-12-30 22:00:00', '2026-01-01 00:00:00']);
});
