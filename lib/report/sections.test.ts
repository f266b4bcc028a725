import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { numberSections, type SectionStyle } from './sections.ts';

test('sections and their parts, numbered below the chapter', () => {
  expect(contentsOf('numbered', '03')).toEqual([
    'section-1 3.1 One',
    'section-1-1 3.1.1 One one',
    'section-1-2 3.1.2 One two',
    'section-2 3.2 Two',
    'section-2-1 3.2.1 Two one',
  ]);
});

test('without a chapter the number is the section’s alone', () => {
  expect(contentsOf('numbered', undefined)[1]).toBe('section-1-1 1.1 One one');
});

test('themes are numbered, their parts are not', () => {
  expect(contentsOf('theme', undefined)).toEqual([
    'section-1 Theme 01 One',
    'section-1-1  One one',
    'section-1-2  One two',
    'section-2 Theme 02 Two',
    'section-2-1  Two one',
  ]);
});

test('where nothing is numbered, ids are by position all the same', () => {
  expect(contentsOf('none', '03')[0]).toBe('section-1  One');
});

test('the number stands in the heading; the fourth level has an id and no place in the contents', () => {
  const tree = h(null, [h('h2', 'One'), h('h3', 'Part'), h('h4', 'Detail'), h('h4', 'Detail')]);
  expect(numberSections(tree, 'numbered', undefined, () => '')).toHaveLength(2);
  expect(toHtml(tree)).toMatchInlineSnapshot(
    `"<h2 id="section-1"><span class="section-number">1</span> One</h2><h3 id="section-1-1"><span class="section-number">1.1</span> Part</h3><h4 id="section-1-1-1"><span class="section-number">1.1.1</span> Detail</h4><h4 id="section-1-1-2"><span class="section-number">1.1.2</span> Detail</h4>"`,
  );
});

test('a heading within something else, such as that of the notes, is no section', () => {
  const tree = h(null, [h('section', [h('h2', 'Notes')]), h('h2', 'One')]);
  expect(numberSections(tree, 'numbered', undefined, () => '').map(({ title }) => title)).toEqual([
    'One',
  ]);
});

function contentsOf(style: SectionStyle, chapter: string | undefined): string[] {
  const tree = h(null, [
    h('h2', 'One'),
    h('h3', ['One ', h('em', 'one')]),
    h('h3', 'One two'),
    h('p', 'A passage.'),
    h('h2', 'Two'),
    h('h3', 'Two one'),
  ]);
  return numberSections(tree, style, chapter, () => '').map(
    ({ id, number, title }) => `${id} ${number} ${title}`,
  );
}
