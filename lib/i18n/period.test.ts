import { expect, test } from 'vitest';
import { formatPeriod, formatPeriodRange, formatWeek } from './period.ts';
import { formatPeriodTick } from './period-tick.ts';

test.each([
  ['2025-10-27T13', '2025年10月27日13時', '27 October 2025, 13:00'],
  ['2025-10-27T00', '2025年10月27日0時', '27 October 2025, 00:00'],
  ['2025-10-03', '2025年10月3日', '3 October 2025'],
  ['2025-10', '2025年10月', 'October 2025'],
  ['2025', '2025年', '2025'],
])('%s in words', (period, ja, en) => {
  expect(formatPeriod(period, 'ja')).toBe(ja);
  expect(formatPeriod(period, 'en')).toBe(en);
});

test.each([
  ['2025-10', '2025-10', '2025年10月', 'October 2025'],
  ['2025-10', '2025-12', '2025年10月〜12月', 'October–December 2025'],
  ['2025-10', '2026-01', '2025年10月〜2026年1月', 'October 2025 – January 2026'],
  ['2025-10-03', '2025-10-09', '2025年10月3日〜9日', '3–9 October 2025'],
  ['2025-10-03', '2025-11-09', '2025年10月3日〜11月9日', '3 October – 9 November 2025'],
  ['2025-12-31', '2026-01-01', '2025年12月31日〜2026年1月1日', '31 December 2025 – 1 January 2026'],
  ['2021', '2025', '2021〜2025年', '2021–2025'],
  ['2025-10', '2025-10-09', '2025年10月〜2025年10月9日', 'October 2025 – 9 October 2025'],
  ['2025-10-27T13', '2025-10-27T13', '2025年10月27日13時', '27 October 2025, 13:00'],
  ['2025-10-27T13', '2025-10-27T15', '2025年10月27日13時〜15時台', '27 October 2025, 13:00–15:59'],
  [
    '2025-10-27T13',
    '2025-10-28T09',
    '2025年10月27日13時〜28日9時台',
    '27 October, 13:00 – 28 October 2025, 09:59',
  ],
  [
    '2025-10-31T13',
    '2025-11-01T09',
    '2025年10月31日13時〜11月1日9時台',
    '31 October, 13:00 – 1 November 2025, 09:59',
  ],
  [
    '2025-12-31T23',
    '2026-01-01T00',
    '2025年12月31日23時〜2026年1月1日0時台',
    '31 December 2025, 23:00 – 1 January 2026, 00:59',
  ],
  [
    '2025-10',
    '2025-10-09T05',
    '2025年10月〜2025年10月9日5時台',
    'October 2025 – 9 October 2025, 05:59',
  ],
])('%s to %s in words', (from, to, ja, en) => {
  expect(formatPeriodRange(from, to, 'ja')).toBe(ja);
  expect(formatPeriodRange(from, to, 'en')).toBe(en);
});

test('a week is told by its first day', () => {
  expect(formatWeek('2025-10-06', 'ja')).toBe('2025年10月6日の週');
  expect(formatWeek('2025-10-06', 'en')).toBe('week of 6 October 2025');
});

test.each([
  ['2025-10-03', '2025/10/3', '10/3', '3 Oct 2025', '3 Oct'],
  ['2025-10', '2025年10月', '10月', 'Oct 2025', 'Oct'],
  ['2025', '2025年', '2025年', '2025', '2025'],
  ['2025-10-27T13', '2025/10/27 13時', '10/27 13時', '27 Oct 2025 13:00', '27 Oct 13:00'],
  ['2025-10-27T00', '2025/10/27', '10/27', '27 Oct 2025', '27 Oct'],
])(
  '%s on an axis, the first of all and the first of the year',
  (period, jaFirst, ja, enFirst, en) => {
    const before = { another: '2024-12-31T12', same: '2025-01-01T12' };
    expect(formatPeriodTick(period, 'ja')).toBe(jaFirst);
    expect(formatPeriodTick(period, 'ja', before.another)).toBe(jaFirst);
    expect(formatPeriodTick(period, 'ja', before.same)).toBe(ja);
    expect(formatPeriodTick(period, 'en')).toBe(enFirst);
    expect(formatPeriodTick(period, 'en', before.another)).toBe(enFirst);
    expect(formatPeriodTick(period, 'en', before.same)).toBe(en);
  },
);

test('an hour on an axis says its day once', () => {
  expect(formatPeriodTick('2025-10-27T06', 'ja', '2025-10-27T00')).toBe('6時');
  expect(formatPeriodTick('2025-10-27T06', 'en', '2025-10-27T00')).toBe('06:00');
  expect(formatPeriodTick('2025-10-27T06', 'en', '2025-10-26T18')).toBe('27 Oct 06:00');
});
