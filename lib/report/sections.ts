import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { headingTitle, type SpellElement } from './heading-title.ts';

/** An entry of the table of contents. */
export type Section = {
  /** By position, so that both languages share it and a mended heading keeps its address. */
  readonly id: string;
  readonly depth: 2 | 3;
  /** `1.1`, `Theme 01`, or empty. */
  readonly number: string;
  readonly title: string;
};

export type SectionStyle = 'numbered' | 'theme' | 'none';

/**
 * Gives each heading its id and, where the periodical numbers its sections, its number; returns the
 * table of contents (levels 2 and 3). A chapter's number comes before: 1.1 in chapter 1.
 */
export function numberSections(
  tree: Root,
  style: SectionStyle,
  chapter: string | undefined,
  spell: SpellElement,
): Section[] {
  const sections: Section[] = [];
  const counts = [0, 0, 0];
  visit(tree, 'element', (node, _index, parent) => {
    const depth = depthOf(node);
    if (depth === undefined || parent?.type !== 'root') return;
    const level = depth - 2;
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    const position = counts.slice(0, level + 1);
    const id = `section-${position.join('-')}`;
    const number = numberOf(style, chapter, position);
    node.properties.id = id;
    if (depth <= 3)
      sections.push({ id, depth: depth === 2 ? 2 : 3, number, title: headingTitle(node, spell) });
    if (number !== '')
      node.children = [numberElement(number), { type: 'text', value: ' ' }, ...node.children];
  });
  return sections;
}

function depthOf(node: Element): number | undefined {
  const found = /^h([2-4])$/.exec(node.tagName);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

function numberOf(
  style: SectionStyle,
  chapter: string | undefined,
  position: readonly number[],
): string {
  if (style === 'numbered')
    return [...(chapter === undefined ? [] : [String(Number(chapter))]), ...position].join('.');
  if (style === 'theme' && position.length === 1)
    return `Theme ${String(position[0]).padStart(2, '0')}`;
  return '';
}

function numberElement(number: string): ElementContent {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['section-number'] },
    children: [{ type: 'text', value: number }],
  };
}
