import { expect, test } from 'vitest';
import { formatComparison, formatMoment } from './comparison.ts';

test.each([
  ['a year', '2024', false, '2024年比 −9.9%', '−9.9% on 2024'],
  ['a month', '2025-09', false, '2025年9月比 −9.9%', '−9.9% on September 2025'],
  ['a day', '2025-10-05', false, '2025年10月5日比 −9.9%', '−9.9% on 5 October 2025'],
  [
    'a week',
    '2025-09-29',
    true,
    '前週（2025年9月29日の週）比 −9.9%',
    '−9.9% on the week of 29 September 2025',
  ],
  [
    'an hour',
    '2025-10-03T09',
    false,
    '前の1時間（2025年10月3日9時台）比 −9.9%',
    '−9.9% on the hour from 09:00 on 3 October 2025',
  ],
])('a change on %s', (_name, at, isWeek, ja, en) => {
  expect(formatComparison('−9.9%', { at, isWeek }, 'ja')).toBe(ja);
  expect(formatComparison('−9.9%', { at, isWeek }, 'en')).toBe(en);
});

test.each([
  ['2025-10-03T09', false, '2025年10月3日9時台', '3 October 2025, 09:00–09:59'],
  ['2025-10-06', true, '2025年10月6日の週', 'week of 6 October 2025'],
  ['2025-10-06', false, '2025年10月6日', '6 October 2025'],
  ['2025-10', false, undefined, undefined],
  ['2025', false, undefined, undefined],
])('the time of a value at %s', (at, isWeek, ja, en) => {
  expect(formatMoment({ at, isWeek }, 'ja')).toBe(ja);
  expect(formatMoment({ at, isWeek }, 'en')).toBe(en);
});
