import { scanTexts, type Names } from './protect/scan.ts';

/**
 * What a column of an origin is called in words: its name, quoted, unless something that must not be
 * told is in it, as where a header was lost and a row stands in its place; then its number, from 1.
 */
export function showName(
  name: string,
  column: number,
  { names = [] }: { readonly names?: Names } = {},
): string {
  const texts = [{ text: name, column: name, row: 0, cell: column }];
  const finds = scanTexts(texts, { names, allow: [] });
  return finds.length > 0 ? `column ${column + 1}` : `\`${name}\``;
}
