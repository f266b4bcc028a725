import { describe, expect, test } from 'vitest';
import { formatDuration } from './duration.ts';
import { formatAbout, formatCompact, formatNumber, formatTicks, joinUnit } from './number.ts';

describe('a number written out', () => {
  test.each([
    [0, undefined, '0'],
    [1234567.5, undefined, '1,234,567.5'],
    [0.1 + 0.2, 1, '0.3'],
    [1.005, 2, '1.01'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [-0.04, 1, '0.0'],
    [0.6, 0, '1'],
    [0.4, 0, '0'],
    [9.995, 2, '10.00'],
    [1e21, undefined, '1,000,000,000,000,000,000,000'],
    [1.5e-7, undefined, '0.00000015'],
    [1.5e-7, 3, '0.000'],
    [24.2, 4, '24.2000'],
    [100, 1, '100.0'],
    ['18446744073709551615', undefined, '18,446,744,073,709,551,615'],
    ['-9007199254740993', undefined, '−9,007,199,254,740,993'],
    ['9007199254740993', 1, '9,007,199,254,740,993.0'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, 'ja', { decimals })).toBe(text);
  });

  test('a text is of digits alone', () => {
    expect(() => formatNumber('1e30', 'en')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Unexpected «1e30», expected the digits of a whole number]`,
    );
  });

  test('infinity is no number', () => {
    expect(() => formatNumber(Infinity, 'en')).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Unexpected Infinity, expected a finite number]`,
    );
  });
});

describe('a compact number', () => {
  test.each([
    [5000, '5,000', '5k'],
    [10000, '1万', '10k'],
    [1500000, '150万', '1.5M'],
    [100000000, '1億', '100M'],
    [250, '250', '250'],
    [0.5, '0.5', '0.5'],
    [2e12, '2兆', '2T'],
    [5e15, '5,000兆', '5×10¹⁵'],
    [1.5e19, '1,500京', '15×10¹⁸'],
    [2e22, '200垓', '20×10²¹'],
  ])('%d', (value, ja, en) => {
    expect(formatCompact(value, 'ja')).toBe(ja);
    expect(formatCompact(value, 'en')).toBe(en);
  });

  test('is rounded where asked', () => {
    const count = '18446744073709551615';
    expect(formatCompact(count, 'ja', { significant: 4 })).toBe('1,845京');
    expect(formatCompact(count, 'en', { significant: 4 })).toBe('18.45×10¹⁸');
    expect(formatCompact('99999999999999999999', 'ja', { significant: 4 })).toBe('1垓');
  });

  test('ticks of one axis share a step', () => {
    expect(formatTicks([0, 5e18, 1e19], 'ja')).toEqual(['0', '500京', '1,000京']);
    expect(formatTicks([0, 5e18, 1e19], 'en')).toEqual(['0', '5×10¹⁸', '10×10¹⁸']);
    expect(formatTicks([0, 5000, 10000, 15000], 'ja')).toEqual(['0', '0.5万', '1.0万', '1.5万']);
    expect(formatTicks([0, 500, 1000], 'en')).toEqual(['0', '0.5k', '1.0k']);
    expect(formatTicks([0, 0.1, 0.2, 0.30000000000000004], 'en')).toEqual([
      '0',
      '0.1',
      '0.2',
      '0.3',
    ]);
  });
});

describe('a number in a sentence', () => {
  test.each([
    [10480000, '約1,050万', 'about 10.5 million'],
    [10500000, '1,050万', '10.5 million'],
    [123456789, '約1億2,300万', 'about 123 million'],
    [99960000, '約1億', 'about 100 million'],
    [1234, '約1,230', 'about 1,230'],
    [17.52, '約17.5', 'about 17.5'],
    [337, '337', '337'],
    [0, '0', '0'],
    ['18446744073709551615', '約1,840京', 'about 18.4 quintillion'],
    ['12000000000000000000000', '120垓', '12 sextillion'],
    ['12300000000000000', '1京2,300兆', '12.3 quadrillion'],
    [
      '340282366920938463463374607431768211455',
      '約3,400,000,000,000,000,000垓',
      'about 340,000,000,000,000,000 sextillion',
    ],
  ])('%s', (value, ja, en) => {
    expect(formatAbout(value, 'ja')).toBe(ja);
    expect(formatAbout(value, 'en')).toBe(en);
  });

  test('a unit stands as its language sets it', () => {
    expect(joinUnit('337', '件', 'ja')).toBe('337件');
    expect(joinUnit('337', 'attacks', 'en')).toBe('337 attacks');
    expect(joinUnit('12.5', '%', 'en')).toBe('12.5%');
  });
});

test.each([
  [204, '3時間24分', '3 h 24 min'],
  [8987, '149時間47分', '149 h 47 min'],
  [60, '1時間', '1 h'],
  [0, '0分', '0 min'],
  [59.5, '1時間', '1 h'],
  [90000, '1,500時間', '1,500 h'],
])('%d minutes', (minutes, ja, en) => {
  expect(formatDuration(minutes, 'ja')).toBe(ja);
  expect(formatDuration(minutes, 'en')).toBe(en);
});
