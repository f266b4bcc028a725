import { createHash } from 'node:crypto';
import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { remove } from 'unist-util-remove';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

export type FinishOptions = {
  /** Address of a script to add, which only the preview has. */
  readonly script?: string | undefined;
};

/**
 * Turns a page as the framework wrote it into the page a reader gets: no script but our own, no
 * flight data, no comments, and a Content-Security-Policy that names each inline script and style by
 * its hash. The build and the preview call it alike.
 */
export function finishPage(html: string, { script }: FinishOptions = {}): string {
  const tree = parser.parse(html);
  // An element stays where only what stood in it goes.
  remove(
    tree,
    { cascade: false },
    (node) => node.type === 'comment' || (node.type === 'element' && isFramework(node as Element)),
  );
  const head = findHead(tree);
  // Before the page's own module, so that it sees the page as it came.
  if (script !== undefined)
    head.children.unshift(element('script', { type: 'module', src: script }));
  head.children.sort((a, b) => rank(a) - rank(b));
  head.children.splice(
    1,
    0,
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policyOf(tree) }),
  );
  return toHtml(tree, { space: 'html' });
}

/** What the framework put there for itself: its scripts and their preloads, its style sheets, empty holders. */
function isFramework({ tagName, properties, children }: Element): boolean {
  if (tagName === 'script') return !isOurs(properties);
  if (tagName === 'link')
    return (properties.href ?? '').includes('/_next/') || isPreload(properties.rel);
  if (tagName === 'meta') return properties.name === 'next-size-adjust';
  if (tagName === 'template') return true;
  return (
    tagName === 'div' &&
    properties.hidden === true &&
    children.every(
      (child) => child.type === 'comment' || (child.type === 'element' && isFramework(child)),
    )
  );
}

/** The framework hints at what the page names itself two lines below. */
function isPreload(rel: Element['properties'][string]): boolean {
  return Array.isArray(rel) && rel.includes('preload');
}

function isOurs(properties: Element['properties']): boolean {
  const type = properties.type;
  return (
    properties['dataKansoku'] !== undefined ||
    type === 'application/ld+json' ||
    type === 'speculationrules' ||
    (type === 'module' && (properties.src ?? '').includes('/_kansoku/'))
  );
}

/** Character set first, as the standard asks; then what must act before the first paint. */
function rank(node: RootContent): number {
  if (node.type !== 'element') return 3;
  if (node.properties.charSet !== undefined) return 0;
  if (
    node.properties['dataKansoku'] !== undefined ||
    node.properties.rel?.toString() === 'stylesheet'
  )
    return 1;
  return 2;
}

function policyOf(tree: Root): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  visit(tree, 'element', (node) => {
    if (
      node.tagName === 'script' &&
      node.properties.src === undefined &&
      node.properties.type !== 'application/ld+json'
    )
      scripts.push(hashOf(toString(node)));
    if (node.tagName === 'style') styles.push(hashOf(toString(node)));
  });
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

function findHead(tree: Root): Element {
  let head: Element | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'head') head ??= node;
  });
  if (head === undefined) throw new Error('a page without a head');
  return head;
}

function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] };
}
