import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import type { Value } from '#lib/value/value.ts';
import { compileText, type TextToCompile } from './compile.ts';

test('figures and tables are numbered in order of appearance, and count what refers to them', async () => {
  const { exhibits } = await compiled(
    [
      '<Ref to="later" /> comes after, as <Ref to="later" /> says.',
      '<Figure id="first" />',
      '<Figure id="later" />',
      '<Table id="methods" title="Methods">\n\n| a |\n| - |\n| b |\n\n</Table>',
    ],
    {
      figures: new Map([
        ['first', undefined],
        ['later', undefined],
      ]),
    },
  );
  expect(exhibits).toEqual([
    { id: 'first', kind: 'figure', number: '1', references: 0 },
    { id: 'later', kind: 'figure', number: '2', references: 2 },
    { id: 'methods', kind: 'table', number: '1', references: 0 },
  ]);
});

test('a number that the author sets is kept, and left out by the others', async () => {
  const { exhibits } = await compiled(['<Figure id="first" />', '<Figure id="third" />'], {
    figures: new Map([
      ['first', '2'],
      ['third', undefined],
    ]),
  });
  expect(exhibits.map(({ number }) => number)).toEqual(['2', '1']);
});

test('each reference knows its target’s number and how often it was referred to before', async () => {
  const { code } = await compiled(['<Ref to="a" /> and <Ref to="a" />', '<Figure id="a" />'], {
    figures: new Map([['a', undefined]]),
  });
  expect([...code.matchAll(/ordinal:"(\d)"/g)].map(([, ordinal]) => ordinal)).toEqual(['1', '2']);
});

test('what an author writes into computed attributes does not stand', async () => {
  expect(
    await faultsOf(['<Ref to="a" number="9" />', '<Figure id="a" />'], {
      figures: new Map([['a', undefined]]),
    }),
  ).toMatchInlineSnapshot(`
      "index.en.mdx:1:1  error  Unexpected key \`number\`, expected none by that name, in <Ref>  vocabulary-attribute
          docs/authors.md lists the attributes."
    `);
});

test('two figures of one number', async () => {
  expect(
    await faultsOf(['<Figure id="a" />', '<Figure id="b" />'], {
      figures: new Map([
        ['a', '3'],
        ['b', '3'],
      ]),
    }),
  ).toMatchInlineSnapshot(
    `"index.en.mdx:3:1  error  Unexpected second figure 3 (\`b\`), expected another number than that of \`a\`  figure-number"`,
  );
});

test('what is at fault already is not blamed on the text', async () => {
  const text = ['<Figure id="gone" /> <Value of="gone" />'];
  expect(await faultsOf(text, { unresolved: ['gone'] })).toBe('');
  expect(await faultsOf(text, { unresolved: 'any' })).toBe('');
  expect(await faultsOf(text, {})).toMatchInlineSnapshot(`
    "index.en.mdx:1:22  error  Unexpected value \`gone\`, expected a name of values.yaml  value-unknown
        Name it in values.yaml beside the text.
    index.en.mdx:1:1  error  Unexpected figure \`gone\`, expected an id of figures.yaml  figure-unknown
        Describe it in figures.yaml."
  `);
});

test('all faults of a text are told at once, with the lines of its head counted', async () => {
  expect(await faultsOf(['', '', '', '# One', 'A <Nope /> and [x](javascript:x).', '{1 + 1}'], {}))
    .toMatchInlineSnapshot(`
    "index.en.mdx:11:1  error  Unexpected expression \`{1 + 1}\`, expected text  content-program
        For a number of the data use <Value of="…" />; for a brace as such write &#123; or set it in backticks.
    index.en.mdx:9:3  error  Unexpected \`<Nope>\`, expected an element of the vocabulary  vocabulary
        docs/authors.md lists what a text may hold; a \`<\` in prose is written &lt;.
    index.en.mdx:9:16  error  Unexpected link to \`javascript:x\`, expected an https address, a mail address, a path from the root of the site or a #heading  link-scheme
    index.en.mdx:7:1  error  Unexpected heading of level 1, expected level 2  heading-order
        The title stands in the head of the file; sections begin with ##."
  `);
});

test('a text that is not MDX has its place', async () => {
  expect(await faultsOf(['Fewer than <5 of {them'], {})).toMatchInlineSnapshot(`
    "index.en.mdx:1:13  error  Unexpected \`<5\`, expected the name of an element after \`<\`  mdx-syntax
        A \`<\` in prose is written &lt; or set in backticks."
  `);
});

test('comments are no program and reach no reader', async () => {
  const { code } = await compiled(['Text.{/* not yet checked */}', '{/* nor this */}'], {});
  expect(code).not.toMatch(/not yet|nor this/);
});

test('notes bear the mark of the periodical and a way back', async () => {
  const { code } = await compiled(['Said.[^a]', '[^a]: By whom.'], { locale: 'ja', note: '注{n}' });
  expect(unescaped(code)).toContain('"注1"');
  expect(unescaped(code)).toContain('"本文の参照箇所へ戻る(1)"');
});

test('the contents, numbered', async () => {
  const { sections } = await compiled(['## One', '### Part'], {
    sections: 'numbered',
    chapter: '01',
  });
  expect(sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1.1 One',
    '1.1.1 Part',
  ]);
});

test('the contents say a heading as readers see it: its numbers, no marks of notes', async () => {
  const { sections } = await compiled(
    ['## *Up* to <Value of="total" />,[^a] <Change of="total" />', '[^a]: By whom.'],
    { values: new Map([['total', total]]) },
  );
  expect(sections.map(({ title }) => title)).toEqual([
    'Up to 337 attacks, up 7.3% from 314 attacks',
  ]);
});

test('an empty text is a text', async () => {
  expect(await compiled([''], {})).toMatchObject({ sections: [], exhibits: [], messages: [] });
});

test('a file of that name on the disk is not read in its place', async () => {
  const { sections } = await compiled(['## The given text'], {
    file: 'e2e/fixtures/content/pages/about.en.mdx',
  });
  expect(sections.map(({ title }) => title)).toEqual(['The given text']);
});

const total: Value = {
  id: 'total',
  label: { ja: '件数', en: 'Attacks' },
  unit: { ja: '件', en: 'attacks' },
  type: 'count',
  value: 337,
  at: '2025-10',
  decimals: undefined,
  form: 'plain',
  change: { kind: 'known', previous: 314, at: '2025-09' },
  trail: [],
};

function compile(paragraphs: readonly string[], parts: Partial<TextToCompile>) {
  return compileText({
    file: 'index.en.mdx',
    body: paragraphs.join('\n\n'),
    locale: 'en',
    figures: new Map(),
    values: new Map(),
    unresolved: [],
    note: '*{n}',
    sections: 'none',
    chapter: undefined,
    hasPath: () => false,
    ...parts,
  });
}

async function compiled(paragraphs: readonly string[], parts: Partial<TextToCompile>) {
  return getValue(await compile(paragraphs, parts));
}

async function faultsOf(paragraphs: readonly string[], parts: Partial<TextToCompile>) {
  const result = await compile(paragraphs, parts);
  return result.ok ? '' : result.messages.map(formatDiagnostic).join('\n');
}

/** The bundler writes code in ASCII alone. */
function unescaped(code: string): string {
  return code.replaceAll(/\\u([0-9A-F]{4})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
