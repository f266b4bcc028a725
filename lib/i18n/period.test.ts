import { expect, test } from 'vitest';
import { formatPeriod, formatPeriodRange, formatPeriodTick } from './period.ts';

test.each([
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
])('%s to %s in words', (from, to, ja, en) => {
  expect(formatPeriodRange(from, to, 'ja')).toBe(ja);
  expect(formatPeriodRange(from, to, 'en')).toBe(en);
});

test.each([
  ['2025-10-03', '2025/10/3', '10/3', '3 Oct 2025', '3 Oct'],
  ['2025-10', '2025年10月', '10月', 'Oct 2025', 'Oct'],
  ['2025', '2025年', '2025年', '2025', '2025'],
])('%s on an axis', (period, jaYear, ja, enYear, en) => {
  expect(formatPeriodTick(period, 'ja', true)).toBe(jaYear);
  expect(formatPeriodTick(period, 'ja', false)).toBe(ja);
  expect(formatPeriodTick(period, 'en', true)).toBe(enYear);
  expect(formatPeriodTick(period, 'en', false)).toBe(en);
});
