import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { describeBundleError } from './bundle-error.ts';

test('what the parser complains of has its own place', () => {
  expect(linesOf({ reason: 'Could not parse expression with acorn', line: 7, column: 12 }))
    .toMatchInlineSnapshot(`
    "a.mdx:7:12  error  Unexpected MDX: Could not parse expression with acorn  mdx-syntax
        A brace in prose is written &#123; or set in backticks."
  `);
});

test('what was not closed has the place at which it was opened', () => {
  expect(
    linesOf({
      reason: 'Expected a closing tag for `<Callout>` (9:1-9:23) before the end of `paragraph`',
      line: null,
      column: null,
    }),
  ).toMatchInlineSnapshot(`
    "a.mdx:9:1  error  Unexpected end of the passage in \`<Callout>\`, expected its closing tag  mdx-syntax
        Close the element, with blank lines around the Markdown in it, or write <Name … /> where it holds nothing."
  `);
});

test('a character where a name should begin', () => {
  expect(
    linesOf({
      reason:
        'Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`',
      line: 4,
      column: 9,
    }),
  ).toMatchInlineSnapshot(`
    "a.mdx:4:9  error  Unexpected \`<5\`, expected the name of an element after \`<\`  mdx-syntax
        A \`<\` in prose is written &lt; or set in backticks."
  `);
});

test('a complaint in words of its own is on one line', () => {
  expect(linesOf({ reason: 'Something\n  of many\nlines' })).toMatchInlineSnapshot(`
    "a.mdx:1:1  error  Unexpected MDX: Something of many lines  mdx-syntax
        docs/authors.md shows what a text may hold."
  `);
});

test('a complaint of the bundler itself has no place of the author’s', () => {
  const [message] = describeBundleError({ errors: [{ text: 'No such loader' }] }, 'a.mdx');
  expect(message && formatDiagnostic(message)).toContain(
    'a.mdx:1:1  error  Unexpected MDX: No such loader',
  );
});

test('what is no complaint is thrown on', () => {
  const error = new TypeError('x is not a function');
  expect(() => describeBundleError(error, 'a.mdx')).toThrow(error);
  expect(() => describeBundleError({ errors: [] }, 'a.mdx')).toThrow();
});

function linesOf(cause: object): string {
  return describeBundleError({ errors: [{ text: '', detail: { cause } }] }, 'a.mdx')
    .map(formatDiagnostic)
    .join('\n');
}
