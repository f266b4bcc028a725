import { expect, test } from 'vitest';
import { formatBefore, formatChange, formatSignedChange, formatValue } from './format.ts';
import type { Value } from './value.ts';

test.for([
  ['a count', {}, '337件', '337 attacks'],
  ['a share', { type: 'percent', unit: percent(), value: 12.5 }, '12.5%', '12.5%'],
  ['rounded by the author', { value: 9.125, decimals: 2 }, '9.13件', '9.13 attacks'],
  ['a round number keeps its zero', { value: 14, decimals: 1 }, '14.0件', '14.0 attacks'],
  ['compact', { value: 10_498_765, form: 'compact' }, '約1,050万件', 'about 10.5 million attacks'],
  [
    'a count that no double holds',
    { value: 2 ** 64, exact: '18446744073709551615' },
    '18,446,744,073,709,551,615件',
    '18,446,744,073,709,551,615 attacks',
  ],
  [
    'compact, of such a count',
    { value: 2 ** 64, exact: '18446744073709551615', form: 'compact' },
    '約1,840京件',
    'about 18.4 quintillion attacks',
  ],
  ['minutes', { value: 204, form: 'duration' }, '3時間24分', '3 h 24 min'],
] satisfies Case[])('%s', ([, parts, ja, en]) => {
  expect(formatValue(valueOf(parts), 'ja')).toBe(ja);
  expect(formatValue(valueOf(parts), 'en')).toBe(en);
});

test.for([
  ['a rise', { value: 337, from: 314 }, '314件から7.3%増加', 'up 7.3% from 314 attacks'],
  ['a fall', { value: 283, from: 314 }, '314件から9.9%減少', 'down 9.9% from 314 attacks'],
  ['no change', { value: 314, from: 314 }, '314件から横ばい', 'unchanged from 314 attacks'],
  ['to zero', { value: 0, from: 5 }, '5件から100.0%減少', 'down 100.0% from 5 attacks'],
  ['from zero', { value: 5, from: 0 }, '0件から5件増加', 'up 5 attacks from 0 attacks'],
  ['still zero', { value: 0, from: 0 }, '0件から横ばい', 'unchanged from 0 attacks'],
  [
    'from below zero',
    { value: 0.2, from: -0.1 },
    '−0.1件から0.3件増加',
    'up 0.3 attacks from −0.1 attacks',
  ],
  [
    'too little for a tenth of a percent',
    { value: 100_001, from: 100_000 },
    '100,000件から0.001%増加',
    'up 0.001% from 100,000 attacks',
  ],
  [
    'between shares: points',
    { type: 'percent', unit: percent(), value: 14.6, from: 12.5 },
    '12.5%から2.1ポイント増加',
    'up 2.1 points from 12.5%',
  ],
  [
    'of minutes',
    { value: 90, from: 60, form: 'duration' },
    '1時間から50.0%増加',
    'up 50.0% from 1 h',
  ],
  [
    'of minutes from none',
    { value: 90, from: 0, form: 'duration' },
    '0分から1時間30分増加',
    'up 1 h 30 min from 0 min',
  ],
] satisfies Case[])('the change, in words: %s', ([, parts, ja, en]) => {
  expect(formatChange(valueOf(parts), 'ja')).toBe(ja);
  expect(formatChange(valueOf(parts), 'en')).toBe(en);
});

test('one of two great counts more is a rise, though their doubles are one', () => {
  const value = valueOf({
    value: 2 ** 64,
    exact: '18446744073709551615',
    change: {
      kind: 'known',
      previous: 2 ** 64,
      exact: '18446744073709551614',
      at: '2025-09',
    },
  });
  expect(formatChange(value, 'ja')).toBe(
    '18,446,744,073,709,551,614件から0.000000000000000005%増加',
  );
  expect(formatSignedChange(value, 'en')).toBe('+0.000000000000000005%');
});

test('from nothing to a great count the change has all its digits', () => {
  const value = valueOf({ value: 2 ** 64, exact: '18446744073709551615', from: 0 });
  expect(formatChange(value, 'en')).toBe('up 18,446,744,073,709,551,615 attacks from 0 attacks');
  expect(formatSignedChange(value, 'ja')).toBe('+18,446,744,073,709,551,615件');
});

test('the same great count is unchanged', () => {
  const exact = '18446744073709551615';
  const change = { kind: 'known', previous: 2 ** 64, exact, at: '2025-09' } as const;
  expect(formatSignedChange(valueOf({ value: 2 ** 64, exact, change }), 'en')).toBe('±0.0%');
});

test('the period before in words', () => {
  const known = { kind: 'known', previous: 1 } as const;
  const before = (change: Value['change'], isWeek?: true): (string | undefined)[] =>
    [valueOf({ change, ...(isWeek ? { isWeek } : {}) })].flatMap((value) => [
      formatBefore(value, 'ja'),
      formatBefore(value, 'en'),
    ]);
  expect(before({ ...known, at: '2025-09' })).toEqual(['2025年9月', 'September 2025']);
  expect(before({ ...known, at: '2025-10-06' }, true)).toEqual([
    '2025年10月6日の週',
    'week of 6 October 2025',
  ]);
  expect(before({ ...known, at: '2025-10-27T13' })).toEqual([
    '2025年10月27日13時',
    '27 October 2025, 13:00',
  ]);
  expect(formatBefore(valueOf({}), 'ja')).toBeUndefined();
});

test.for([
  ['a rise', { value: 337, from: 314 }, '+7.3%', '+7.3%'],
  ['a fall', { value: 283, from: 314 }, '−9.9%', '−9.9%'],
  ['no change', { value: 314, from: 314 }, '±0.0%', '±0.0%'],
  [
    'shares',
    { type: 'percent', unit: percent(), value: 10.4, from: 12.5 },
    '−2.1ポイント',
    '−2.1 points',
  ],
] satisfies Case[])('the change, signed: %s', ([, parts, ja, en]) => {
  expect(formatSignedChange(valueOf(parts), 'ja')).toBe(ja);
  expect(formatSignedChange(valueOf(parts), 'en')).toBe(en);
});

test('what is not to be compared has no change', () => {
  expect(formatSignedChange(valueOf({}), 'ja')).toBeUndefined();
  expect(() => formatChange(valueOf({}), 'ja')).toThrowErrorMatchingInlineSnapshot(
    `[Error: no comparison for attacks: \`2025-09\` is unknown]`,
  );
});

type Parts = Partial<Value> & { readonly from?: number };
type Case = [name: string, parts: Parts, ja: string, en: string];

function percent(): Value['unit'] {
  return { ja: '%', en: '%' };
}

function valueOf({ from, ...parts }: Parts): Value {
  return {
    id: 'attacks',
    label: { ja: '攻撃', en: 'Attacks' },
    unit: { ja: '件', en: 'attacks' },
    type: 'count',
    value: 337,
    at: '2025-10',
    decimals: undefined,
    form: 'plain',
    change:
      from === undefined
        ? { kind: 'refused', reason: '`2025-09` is unknown', words: { ja: '不明', en: 'Unknown' } }
        : { kind: 'known', previous: from, at: '2025-09' },
    trail: [],
    ...parts,
  };
}
