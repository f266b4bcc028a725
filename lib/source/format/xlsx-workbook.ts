import { posix } from 'node:path';
import { attributesOf } from './xlsx-xml.ts';

/** A sheet of a workbook, and where its cells are in the archive. */
export type Sheet = { readonly name: string; readonly path: string };

/**
 * The sheets of an xlsx in the order of their tabs (ECMA-376, part 1, 18.2.19). The workbook names
 * them and gives each the id of a relation; another file knows the path of each relation.
 */
export function findSheets(files: ReadonlyMap<string, Uint8Array>): readonly Sheet[] {
  const relations = tagsOf(files.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  const paths = new Map(relations.map((tag) => [tag.get('Id'), tag.get('Target') ?? '']));
  return tagsOf(files.get('xl/workbook.xml'), 'sheet').map((tag) => ({
    name: tag.get('name') ?? '',
    path: absolutePath(paths.get(tag.get('id')) ?? ''),
  }));
}

/** The attributes of every tag of a name; none where the file is not there. */
function tagsOf(xml: Uint8Array | undefined, name: string): readonly ReadonlyMap<string, string>[] {
  const text = new TextDecoder().decode(xml);
  return [...text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(
    ([, inside = '']) => attributesOf(inside),
  );
}

function absolutePath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join('xl', target);
}
