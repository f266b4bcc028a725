import { expect, test } from 'vitest';
import { widthOf } from './text-width.ts';
import { truncate, wrapText } from './wrap.ts';

test.each([
  ['Two lines of a middling label', 120, ['Two lines of a', 'middling label']],
  ['非常に長い名称、その続き', 72, ['非常に長い名', '称、その続き']],
  ['a'.repeat(30), 72, ['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(10)]],
  ['六文字の並び、その続き', 72, ['六文字の並', 'び、その続き']],
  ['short', 100, ['short']],
  ['', 100, []],
])('%s in lines of %d px', (text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('no line is wider than asked', () => {
  const text =
    'IPv4の経路のうちRPKIで検証して「有効」となったものの割合（%）、2019年1月から。 And a_word_that_is_far_too_long_for_its_line.';
  for (const width of [60, 100, 153, 306])
    expect(wrapText(text, width).every((line) => widthOf(line) <= width)).toBe(true);
});

test('what is left over is cut', () => {
  expect(wrapText('one two three four five', 60, 2)).toEqual(['one two', 'three fo…']);
  expect(truncate('日本語の長い名前', 60)).toBe('日本語の…');
});
