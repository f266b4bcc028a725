/** Steps over the parts of a JSON text that has already been parsed; positions in UTF-16 units from 0. */

const space = /[ \t\n\r]*/y;
const scalar = /[^\s,:[\]{}"]*/y;

export function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

/** Behind the closing quote of the text that begins at `at`; the end where there is none. */
export function endOfString(text: string, at: number): number {
  let quote = text.indexOf('"', at + 1);
  while (quote !== -1 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote === -1 ? text.length : quote + 1;
}

/** Behind a number or a word such as `null`. */
export function endOfScalar(text: string, at: number): number {
  scalar.lastIndex = at;
  scalar.test(text);
  return scalar.lastIndex;
}

/** Behind the value that begins at `at`, whatever it holds. */
export function endOfValue(text: string, at: number): number {
  let depth = 0;
  let end = at;
  do {
    const sign = text[end];
    if (sign === '"') end = endOfString(text, end);
    else if (sign === '{' || sign === '[') {
      depth += 1;
      end += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      end += 1;
    } else end = Math.max(end + 1, endOfScalar(text, end));
  } while (depth > 0 && end < text.length);
  return end;
}

/** True where an odd number of backslashes stands before. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}
