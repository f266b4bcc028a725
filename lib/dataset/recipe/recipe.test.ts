import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { exampleSourceText } from './example-source.ts';
import { recipeOf } from './recipe.ts';

function sourceHash(text: string): string {
  const value = parseYaml({ file: 'source.yaml', text }, z.unknown());
  return recipeOf(value.ok ? value.value : undefined, undefined).source;
}

const text = exampleSourceText();

test.for([
  ['comments and blank lines', `# Scans\n\n${text.replace('unit:', '\n# what is counted\nunit:')}`],
  ['quotes', text.replace('CC0-1.0', '"CC0-1.0"')],
  ['the ends of lines', text.replaceAll('\n', '\r\n')],
  ['blocks for flow', text.replace('{ file: scans.csv }', '\n  file: scans.csv')],
  ['the order of keys', text.replace('ja: 件, en: scans', 'en: scans, ja: 件')],
] as const)('%s make no other recipe', ([, other]) => {
  expect(other).not.toBe(text);
  expect(sourceHash(other)).toBe(sourceHash(text));
});

test('the order of keys at the top makes no other recipe, that of columns does', () => {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  expect(sourceHash([...rest, first].join('\n'))).toBe(sourceHash(text));
  const columns = [...rest.slice(0, -2), rest.at(-1), rest.at(-2)];
  expect(sourceHash([first, ...columns].join('\n'))).not.toBe(sourceHash(text));
});

test('another value, and another key, make another recipe', () => {
  expect(sourceHash(text.replace('2025-12', '2025-11'))).not.toBe(sourceHash(text));
  expect(sourceHash(`${text}notes: []\n`)).not.toBe(sourceHash(text));
});

test('of a query the ends of lines do not count, all else does', () => {
  const query = 'SELECT 1 -- all\nFROM events\n';
  const { query: hash, source } = recipeOf({}, query);
  expect(recipeOf({}, query.replaceAll('\n', '\r\n'))).toEqual({ source, query: hash });
  expect(recipeOf({}, query.replace('events', 'scans')).query).not.toBe(hash);
  expect(recipeOf({}, query.replace('-- all', '')).query).not.toBe(hash);
});
