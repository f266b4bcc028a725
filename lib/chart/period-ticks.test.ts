import { scaleLinear } from 'd3-scale';
import { describe, expect, test } from 'vitest';
import { shift, startOf } from '#lib/dataset/period.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeBands } from './band.ts';
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
    [
      '2025-10-27T00',
      '2025-10-27T05',
      340,
      'ja',
      ['2025/10/27', '1時', '2時', '3時', '4時', '5時'],
    ],
    [
      '2025-10-27T00',
      '2025-10-28T00',
      680,
      'en',
      ['27 Oct 2025', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00'],
    ],
    ['2025-10-27T10', '2025-10-28T13', 340, 'ja', ['2025/10/27 12時', '10/28', '12時']],
    ['2025-10-26T00', '2025-10-28T23', 340, 'en', ['26 Oct 2025', '27 Oct', '28 Oct']],
    [
      '2025-12-31T06',
      '2026-01-01T18',
      680,
      'ja',
      ['2025/12/31 12時', '18時', '2026/1/1', '6時', '12時', '18時'],
    ],
    ['2025-10-01T00', '2025-10-31T23', 680, 'en', ['6 Oct 2025', '13 Oct', '20 Oct', '27 Oct']],
    ['2025-06-01T00', '2025-10-31T23', 340, 'ja', ['2025年6月', '7月', '8月', '9月', '10月']],
  ] as const)('%s to %s on %i px, %s', (from, to, width, locale, labels) => {
    expect(labelsOf(from, to, width, locale)).toEqual(labels);
  });
});

describe('weeks', () => {
  const weeks = (first: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => shift(first, 7 * index));

  const onBands = (first: string, count: number, width: number, locale: Locale): string[] => {
    const keys = weeks(first, count);
    const { centreOf } = placeBands(keys, [40, width - 18]);
    const room = { width, week: 'bands' } as const;
    return placePeriodTicks(keys, centreOf, (key) => key, locale, room).map(({ label }) => label);
  };

  test.each([
    ['2025-10-06', 4, 680, 'ja', ['2025/10/6', '10/13', '10/20', '10/27']],
    [
      '2025-10-06',
      13,
      680,
      'en',
      ['6 Oct 2025', '20 Oct', '3 Nov', '17 Nov', '1 Dec', '15 Dec', '29 Dec'],
    ],
    ['2025-10-01', 13, 340, 'ja', ['2025年10月', '11月', '12月']],
    [
      '2025-01-05',
      104,
      680,
      'en',
      ['Jan 2025', 'Apr', 'Jul', 'Oct', 'Jan 2026', 'Apr', 'Jul', 'Oct'],
    ],
    ['2021-01-04', 260, 340, 'ja', ['2021年', '2022年', '2023年', '2024年', '2025年']],
  ] as const)('from %s, %i of them as bars on %i px, %s', (first, count, width, locale, labels) => {
    expect(onBands(first, count, width, locale)).toEqual(labels);
  });

  test('in time are ticked where they begin, months where months do', () => {
    const inTime = (count: number): unknown[] => {
      const periods = everyPeriod('2025-10-05', shift('2025-10-05', 7 * (count - 1)));
      const map = scaleLinear([startOf('2025-10-05'), startOf(periods.at(-1) ?? '')], [60, 662]);
      const room = { width: 680, week: 'time' } as const;
      const at = (period: string): number => map(startOf(period));
      return placePeriodTicks(periods, at, (period) => period, 'ja', room).map(
        ({ value }) => value,
      );
    };
    expect(inTime(4)).toEqual(['2025-10-05', '2025-10-12', '2025-10-19', '2025-10-26']);
    expect(inTime(40)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-05-01',
      '2026-06-01',
      '2026-07-01',
    ]);
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
