/** The engines differ in how they write what is not code. */
export type Dialect = 'duckdb' | 'clickhouse';

/** A quoted text or name from where it opens to where it closes, or to the end where it never does. */
const quoted: Readonly<Record<Dialect, RegExp>> = {
  // A backslash is plain in DuckDB but for E'…'. Both engines quote by $$ and $tag$ as well.
  duckdb:
    /(?<!\w)[eE]'(?:[^'\\]|\\[^]|'')*(?:'|$)|'(?:[^']|'')*(?:'|$)|"(?:[^"]|"")*(?:"|$)|(\$(?:[A-Za-z_]\w*)?\$)[^]*?(?:\1|$)/y,
  clickhouse:
    /'(?:[^'\\]|\\[^]|'')*(?:'|$)|"(?:[^"\\]|\\[^]|"")*(?:"|$)|`(?:[^`\\]|\\[^]|``)*(?:`|$)|(\$(?:[A-Za-z_]\w*)?\$)[^]*?(?:\1|$)/y,
};

const lineComment: Readonly<Record<Dialect, RegExp>> = {
  duckdb: /--[^\n]*/y,
  clickhouse: /--[^\n]*|#[ !][^\n]*/y,
};

/**
 * The code of a query: a text as long, in which comments are spaces and quoted texts and names are
 * quotes throughout, so that braces, semicolons and words found in it are the query's own.
 */
export function codeOf(text: string, dialect: Dialect): string {
  let code = '';
  while (code.length < text.length) {
    const at = code.length;
    const comment = text.startsWith('/*', at)
      ? endOfComment(text, at, dialect)
      : endOf(lineComment[dialect], text, at);
    const quote = endOf(quoted[dialect], text, at);
    if (comment !== undefined) code += ' '.repeat(comment - at);
    else if (quote !== undefined) code += "'".repeat(quote - at);
    else code += text.charAt(at);
  }
  return code;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** DuckDB's comments may hold comments, ClickHouse's end at the first close. */
function endOfComment(text: string, start: number, dialect: Dialect): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start + 2;
  let depth = 1;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    if (found[0] === '*/') depth -= 1;
    else if (dialect === 'duckdb') depth += 1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}
