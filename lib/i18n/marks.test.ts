import { expect, test } from 'vitest';
import { colon, withRemark, withUnit } from './marks.ts';

test('brackets and colons are full width in Japanese', () => {
  expect(`出典${colon('ja')}${withRemark('値', '速報値', 'ja')}`).toBe('出典：値（速報値）');
  expect(`Source${colon('en')}${withRemark('value', 'provisional', 'en')}`).toBe(
    'Source: value (provisional)',
  );
});

test.each([
  ['総数', '件', '総数（件）'],
  ['攻撃件数', '件', '攻撃件数'],
  ['IPv4の組', '組', 'IPv4の組'],
  ['割合', '%', '割合（%）'],
  ['割合', '', '割合'],
])('%s in %s is headed %s', (words, unit, head) => {
  expect(withUnit(words, unit, 'ja')).toBe(head);
});

test.each([
  ['ISPs', 'ISPs', 'ISPs'],
  ['Packets', 'packets', 'Packets'],
  ['ISPs taking part', 'ISPs', 'ISPs taking part'],
  ['Total', 'ISPs', 'Total (ISPs)'],
  ['Attackers', 'attack', 'Attackers (attack)'],
  ['Share', '%', 'Share (%)'],
])('%s in %s is headed %s', (words, unit, head) => {
  expect(withUnit(words, unit, 'en')).toBe(head);
});
