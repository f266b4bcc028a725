import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { markNotes } from './notes.ts';

test('a reference and its note bear the periodical’s mark', () => {
  const tree = h(null, [
    h('p', ['Text', h('sup', [h('a', { href: '#note-1', dataFootnoteRef: true }, '1')])]),
    h('section', { dataFootnotes: true }, [
      h('ol', [
        '\n',
        h('li', [h('p', 'First.'), h('p', 'More.')]),
        '\n',
        h('li', [h('p', 'Second.')]),
      ]),
    ]),
  ]);
  markNotes(tree, '注{n}');
  expect(toHtml(tree).replaceAll('\u2060', '')).toMatchInlineSnapshot(`
    "<p>Text<sup><a href="#note-1" data-footnote-ref>注1</a></sup></p><section data-footnotes><ol>
    <li><p><span class="note-mark">注1</span> First.</p><p>More.</p></li>
    <li><p><span class="note-mark">注2</span> Second.</p></li></ol></section>"
  `);
});

test('lists and links of the text itself are left alone', () => {
  const tree = h(null, [
    h('section', [h('ol', [h('li', [h('p', 'x')])])]),
    h('a', { href: '/' }, '1'),
  ]);
  const before = toHtml(tree);
  markNotes(tree, '注{n}');
  expect(toHtml(tree)).toBe(before);
});
