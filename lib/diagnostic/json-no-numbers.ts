import { endOfScalar, endOfString } from './json-scan.ts';
import { isPage } from './page-fault.ts';

/** A `NaN`, `Infinity` or `-Infinity` that stands where a value should. */
export type NoNumber = { readonly word: string; readonly position: number };

/**
 * The words of other languages for numbers that are none (Python's `json` writes them unasked), and
 * the text with a 0 of the same length in place of each, so that what else is wrong can be found too.
 */
export function replaceNoNumbers(text: string): {
  readonly text: string;
  readonly found: readonly NoNumber[];
} {
  if (isPage(text) || !/NaN|Infinity/.test(text)) return { text, found: [] };
  const found: NoNumber[] = [];
  const parts: string[] = [];
  let copied = 0;
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      at = endOfString(text, at);
      continue;
    }
    const end = Math.max(at + 1, endOfScalar(text, at));
    const word = text.slice(at, end);
    if (word === 'NaN' || word === 'Infinity' || word === '-Infinity') {
      found.push({ word, position: at });
      parts.push(text.slice(copied, at), '0'.padEnd(word.length));
      copied = end;
    }
    at = end;
  }
  return { text: parts.join('') + text.slice(copied), found };
}
