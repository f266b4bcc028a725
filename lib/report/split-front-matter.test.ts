import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { splitFrontMatter } from './split-front-matter.ts';

test('the lines of the head are left empty, so that line numbers hold', () => {
  const text = '---\ntitle: x\nstate: draft\n---\n\n## One\n';
  expect(getValue(splitFrontMatter('a.mdx', text))).toEqual({
    yaml: 'title: x\nstate: draft',
    yamlOffset: 1,
    body: '\n\n\n\n\n## One\n',
  });
});

test('a byte-order mark, Windows line ends and blanks after a fence make no difference', () => {
  const text = '\uFEFF---  \r\ntitle: x\r\n--- \r\n## One\r\n';
  expect(getValue(splitFrontMatter('a.mdx', text))).toEqual({
    yaml: 'title: x',
    yamlOffset: 1,
    body: '\n\n\n## One\n',
  });
});

test('a rule in the text is no fence', () => {
  expect(getValue(splitFrontMatter('a.mdx', '---\na: x\n---\nx\n\n---\n\ny')).body).toBe(
    '\n\n\nx\n\n---\n\ny',
  );
});

test('an indented line of hyphens belongs to the YAML', () => {
  expect(getValue(splitFrontMatter('a.mdx', '---\na: |\n  ---\n---\n')).yaml).toBe('a: |\n  ---');
});

test('a head may be empty', () => {
  expect(getValue(splitFrontMatter('a.mdx', '---\n---\nx')).yaml).toBe('');
});

test.for(['', '## One', '\n---\na: x\n---\n', '---\na: x\n'])(
  'without two fences from the first line on there is no head: %j',
  (text) => {
    expect(faultOf(text)).toMatchInlineSnapshot(`
      "a.mdx:1:1  error  Unexpected text without a head, expected YAML between two lines of \`---\`  front-matter-missing
          Begin with \`---\`, then title, summary, state and published, then \`---\`."
    `);
  },
);

test('a fence that names a language is never read', () => {
  expect(faultOf('---js\nmodule.exports = {}\n---\n')).toMatchInlineSnapshot(`
    "a.mdx:1:4  error  Unexpected \`---js\`, expected \`---\` alone  front-matter-language
        The head of a text is YAML; other languages are never read."
  `);
  expect(faultOf('--- json\n{}\n---\n')).toContain('Unexpected `--- json`');
});

function faultOf(text: string): string {
  const result = splitFrontMatter('a.mdx', text);
  return result.ok ? '' : result.messages.map(formatDiagnostic).join('\n');
}
