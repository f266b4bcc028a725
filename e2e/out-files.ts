import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

/** Every file of a finished site, as its path from the site's root, in order. */
export function listFiles(outDir: string): readonly string[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** The pages that readers come to; those made for frames of other sites are no pages of the site. */
export function listPages(outDir: string): readonly string[] {
  return listFiles(outDir).filter((file) => file.endsWith('.html') && !isForFrames(file));
}

export function isForFrames(file: string): boolean {
  return file.endsWith('/embed.html');
}

export function readFile(outDir: string, file: string): string {
  return readFileSync(path.join(outDir, file), 'utf8');
}

/** A page as a browser parses it. */
export function readPage(outDir: string, file: string): Root {
  return parseHtml(readFile(outDir, file));
}

export function parseHtml(html: string): Root {
  return parser.parse(html);
}

/** Every element of a page, in order. */
export function elementsOf(tree: Root): readonly Element[] {
  const elements: Element[] = [];
  visit(tree, 'element', (node) => {
    elements.push(node);
  });
  return elements;
}

/** An attribute as it was written; undefined where there is none. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}
