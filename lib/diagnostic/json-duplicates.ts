import { endOfScalar, endOfString, skipSpace } from './json-scan.ts';

export type DuplicateKey = { readonly key: string; readonly position: number };

/** A key that can only be a name: a host, an address or a sentence has signs or blanks in it. */
const plain = /^[\p{L}_][\p{L}\p{N}_-]{0,39}$/u;

/** A key in words: quoted where it is plain, else not repeated, as it may be a piece of the data. */
export function showKey(key: string): string {
  return plain.test(key) ? `key \`${key}\`` : 'key of the same name';
}

/**
 * The keys that a mapping has a second time, with the position of each, in a JSON text that parses.
 * RFC 8259 leaves open which value counts; most programs take the last and say nothing.
 */
export function findDuplicateKeys(text: string): readonly DuplicateKey[] {
  const found: DuplicateKey[] = [];
  /** The keys so far of each mapping around the position; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const sign = text[at];
    let end = at + 1;
    if (sign === '{') open.push(new Set());
    else if (sign === '[') open.push(undefined);
    else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"') {
      end = endOfString(text, at);
      const keys = open.at(-1);
      if (keys && text[skipSpace(text, end)] === ':') {
        const key = String(JSON.parse(text.slice(at, end)));
        if (keys.has(key)) found.push({ key, position: at });
        keys.add(key);
      }
    } else end = Math.max(end, endOfScalar(text, at));
    at = skipSpace(text, end);
  }
  return found;
}
