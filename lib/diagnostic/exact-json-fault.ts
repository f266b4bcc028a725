import { isPage, pageFault } from './page-fault.ts';

/** What a text that is no JSON has in place of what it should have. */
export type JsonFault = {
  readonly position: number;
  readonly reason: string;
  readonly help: string;
};

/** By how the parser's sentence begins. */
const expectations: readonly (readonly [start: string, expected: string])[] = [
  ['Comma', 'a comma, or the end of the list or mapping'],
  ['Colon', 'a colon after the key'],
  ['Expected end of input', 'nothing more after the value'],
  ['End of string', 'the closing quote of a text'],
  ['Quoted object key', 'a key in double quotes'],
  ['Array item or end', 'a value or the end of the list'],
  ['Invalid character', 'an escape such as `\\n` in its place'],
  ['Invalid escape', 'an escape that JSON has'],
  ['Invalid unicode', 'four hex digits after `\\u`'],
];

/** What `lossless-json` threw of a text, in the author's words. */
export function describeExactJsonFault(text: string, error: unknown): JsonFault {
  if (isPage(text)) return { position: text.indexOf('<'), ...pageFault('JSON') };
  if (error instanceof RangeError)
    return {
      position: 0,
      reason: 'Unexpected nesting of thousands of lists or mappings, expected a table',
      help: writerHelp,
    };
  const message = error instanceof Error ? error.message : String(error);
  const position = Number(/at position (\d+)$/.exec(message)?.[1] ?? text.length);
  const expected = expectations.find(([start]) => message.startsWith(start))?.[1] ?? 'a value';
  if (position >= text.length)
    return {
      position: text.length,
      reason: `Unexpected end of the file, expected ${expected}`,
      help: 'The file is cut short: retrieve or write it again.',
    };
  return {
    position,
    reason: `Unexpected ${show(text, position)}, expected ${expected}`,
    help: writerHelp,
  };
}

const writerHelp = 'Write the file with a library for JSON, not by joining texts.';

/** Words of JSON and of the languages that are taken for it. */
const words = [
  ...['true', 'false', 'null', 'NaN', 'Infinity', 'undefined'],
  ...['True', 'False', 'None'],
];

/** A sign, or a word that is no data; what else stands there may be a piece of a cell, and is only named. */
function show(text: string, position: number): string {
  const word = /[\p{L}\p{M}\p{N}_]+|[^]/uy;
  word.lastIndex = position;
  const found = word.exec(text)?.[0] ?? '';
  if (found < ' ') return 'control character';
  if (words.includes(found) || /^[\p{P}\p{S}\p{Z}]$/u.test(found)) return `\`${found}\``;
  return /^\p{N}/u.test(found) ? 'number' : 'word';
}
