import type { Element, Nodes } from 'hast';
import type {} from 'mdast-util-mdx';

/** What an element of the vocabulary, by its name and its attribute `of`, says in a heading. */
export type SpellElement = (name: string, of: string) => string;

/** The words of a heading for the table of contents: values as readers see them, no marks of notes. */
export function headingTitle(heading: Element, spell: SpellElement): string {
  return heading.children.map((child) => wordsOf(child, spell)).join('');
}

function wordsOf(node: Nodes, spell: SpellElement): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'mdxJsxTextElement' && attributeOf(node, 'of') !== undefined)
    return spell(node.name ?? '', attributeOf(node, 'of') ?? '');
  if (!('children' in node) || isNote(node)) return '';
  return node.children.map((child) => wordsOf(child, spell)).join('');
}

function isNote(node: Nodes): boolean {
  return node.type === 'element' && node.properties['dataFootnoteRef'] !== undefined;
}

function attributeOf(
  node: Extract<Nodes, { type: 'mdxJsxTextElement' }>,
  name: string,
): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}
