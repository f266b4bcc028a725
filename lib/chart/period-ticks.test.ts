import { scaleLinear } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import { startOf } from '#lib/dataset/period.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { everyPeriod, placePeriodTicks } from './period-ticks.ts';
import { fitTicks, thinLabels } from './tick-fit.ts';

function labelsOf(from: string, to: string, width: number, locale: Locale): string[] {
  const periods = everyPeriod(from, to);
  const map = scaleLinear([startOf(from), startOf(to)], [40, width - 18]);
  const ticks = placePeriodTicks(periods, (period) => map(startOf(period)), startOf, locale, {
    width,
  });
  expect(fitTicks(ticks, { width })).toBe(true);
  return ticks.map(({ label }) => label);
}

describe('the finest step that fits', () => {
  test.each([
    ['2013-03-03', '2013-09-08', 680, 'ja', ['2013年4月', '5月', '6月', '7月', '8月', '9月']],
    ['2013-05-01', '2013-05-31', 340, 'en', ['6 May 2013', '13 May', '20 May', '27 May']],
    ['2013-05-01', '2013-05-05', 340, 'ja', ['2013/5/1', '5/2', '5/3', '5/4', '5/5']],
    ['2019-01-03', '2024-03-01', 340, 'en', ['2020', '2021', '2022', '2023', '2024']],
    [
      '2021-10',
      '2023-05',
      680,
      'ja',
      ['2021年10月', '2022年1月', '4月', '7月', '10月', '2023年1月', '4月'],
    ],
    ['2016', '2026', 340, 'ja', ['2016年', '2018年', '2020年', '2022年', '2024年']],
    ['2025-10-07', '2025-10-08', 340, 'en', ['7 Oct 2025', '8 Oct']],
    ['2025-10', '2025-10', 340, 'en', ['Oct 2025']],
  ] as const)('%s to %s on %i px, %s', (from, to, width, locale, labels) => {
    expect(labelsOf(from, to, width, locale)).toEqual(labels);
  });
});

test('labels that are no periods are thinned and cut', () => {
  const ticks = ['a', 'b', 'c', 'd'].map((letter, index) => ({
    value: letter,
    at: 70 + index * 60,
    label: letter.repeat(90),
  }));
  const kept = thinLabels(ticks, { width: 340 });
  expect(kept.map(({ value }) => value)).toEqual(['a', 'd']);
  expect(fitTicks(kept, { width: 340 })).toBe(true);
});
