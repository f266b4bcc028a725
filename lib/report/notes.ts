import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Prefix of the ids that belong to footnotes. */
export const notePrefix = 'note-';

/** Keeps a mark on the line of the word it belongs to. */
const wordJoiner = '\u2060';

/**
 * Writes footnote marks as the periodical does, 注1 or *1, at the reference and before the note.
 * Works on what mdast-util-to-hast makes of GFM footnotes.
 */
export function markNotes(tree: Root, wording: string): void {
  const mark = (number: string): string => wording.replace('{n}', number);
  visit(tree, 'element', (node, index, parent) => {
    if (
      node.tagName === 'sup' &&
      parent?.type === 'element' &&
      index !== undefined &&
      isMark(node)
    ) {
      parent.children.splice(index, 0, { type: 'text', value: wordJoiner });
      return index + 2;
    }
    return undefined;
  });
  visit(tree, 'element', (node) => {
    if (node.tagName === 'a' && node.properties['dataFootnoteRef'] !== undefined) {
      const text = node.children[0];
      if (text?.type === 'text') text.value = mark(text.value);
    }
    if (node.tagName === 'section' && node.properties['dataFootnotes'] !== undefined)
      markList(node, mark);
  });
}

function isMark(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && child.properties['dataFootnoteRef'] !== undefined,
  );
}

function markList(section: Element, mark: (number: string) => string): void {
  const list = section.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'ol',
  );
  const items = (list?.children ?? []).filter(
    (child): child is Element => child.type === 'element',
  );
  items.forEach((item, index) => {
    const paragraph = item.children.find(
      (child): child is Element => child.type === 'element' && child.tagName === 'p',
    );
    paragraph?.children.unshift(
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['note-mark'] },
        children: [{ type: 'text', value: mark(String(index + 1)) }],
      },
      { type: 'text', value: ' ' },
    );
  });
}
