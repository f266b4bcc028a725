import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

/** The project's own configuration, with the rules at hand alone, and without types: faster. */
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
});

/** What lint says of a file of this text at this place, whether or not there is one. */
async function complaintsOf(filePath: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  if (result === undefined) throw new Error(`Unexpected ignored ${filePath}, expected it linted`);
  return result.messages.map(({ message }) => message);
}

const importing = (address: string) => `import { x } from '${address}';\nx();\n`;
const importingType = (address: string) =>
  `import type { X } from '${address}';\nexport type Y = X;\n`;

test.each([
  ['lib/chart/a.ts', '#lib/figure/figure.ts'],
  ['lib/chart/a.ts', './chart.ts'],
  ['lib/bin/a.ts', '#lib/source/pull.ts'],
  ['lib/source/a.ts', '#lib/dataset/load.ts'],
  ['lib/report/rules/a.ts', '../vocabulary.ts'],
  ['lib/dataset/a.ts', 'node:fs'],
  ['lib/chart/a.test.ts', 'node:fs'],
  ['components/live/a.tsx', '#lib/chart/band.ts'],
  ['components/report/a.tsx', '#lib/site/site.ts'],
  ['app/page.tsx', '#components/layout/page.tsx'],
])('%s may import %s', async (file, address) => {
  expect(await complaintsOf(file, importing(address))).toEqual([]);
});

test.each([
  ['lib/diagnostic/a.ts', '#lib/i18n/locale.ts'],
  ['lib/dataset/a.ts', '#lib/chart/chart.ts'],
  ['lib/dataset/a.ts', '../chart/chart.ts'],
  ['lib/dataset/a.test.ts', '#lib/chart/chart.ts'],
  ['lib/report/rules/a.ts', '#lib/site/site.ts'],
  ['lib/report/rules/a.ts', '../../site/site.ts'],
  ['lib/publish/a.ts', '#lib/source/pull.ts'],
  ['lib/source/a.ts', '#lib/report/report.ts'],
  ['lib/site/a.ts', '#components/layout/page.tsx'],
  ['lib/site/a.ts', 'react'],
  ['lib/figure/a.ts', 'node:fs'],
  ['components/report/a.tsx', '#app/page.tsx'],
  ['components/report/a.tsx', '../layout/page.tsx'],
  ['app/page.tsx', '#lib/source/pull.ts'],
  ['components/live/a.tsx', '#lib/figure/figure.ts'],
  ['components/live/a.tsx', '#lib/site/site.ts'],
  ['components/live/a.tsx', '#components/layout/page.tsx'],
  ['components/live/a.tsx', 'node:fs'],
  ['components/live/a.tsx', 'next/link'],
])('%s may not import %s', async (file, address) => {
  expect(await complaintsOf(file, importing(address))).toEqual([
    expect.stringContaining(`'${address}' import is restricted`),
  ]);
});

test('the live chart may know the shape of a figure, not its code', async () => {
  expect(
    await complaintsOf('components/live/a.tsx', importingType('#lib/figure/figure.ts')),
  ).toEqual([]);
});

test('the message says where imports may go', async () => {
  expect(await complaintsOf('lib/value/a.ts', importing('#lib/figure/figure.ts')))
    .toMatchInlineSnapshot(`
      [
        "'#lib/figure/figure.ts' import is restricted from being used by a pattern. lib/value may import only value, dataset, i18n, diagnostic.",
      ]
    `);
});

test('an export has a name, save where the framework asks for none', async () => {
  const text = 'export default function page() {}\n';
  expect(await complaintsOf('lib/site/a.ts', text)).toMatchInlineSnapshot(`
    [
      "Exporting 'default' is restricted.",
    ]
  `);
  expect(await complaintsOf('app/page.tsx', text)).toEqual([]);
});

test('no component is for the client', async () => {
  expect(await complaintsOf('components/report/a.tsx', "'use client';\n")).toMatchInlineSnapshot(`
    [
      "No framework runtime reaches the reader: server components only.",
    ]
  `);
});
