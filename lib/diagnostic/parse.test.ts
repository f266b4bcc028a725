import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatDiagnostic } from './format.ts';
import { parseJson, parseYaml, yamlPlaces } from './parse.ts';
import type { Result } from './result.ts';

const schema = z.strictObject({ title: z.string(), count: z.number().optional() });

test('a YAML text is parsed by the core schema: a date stays text', () => {
  expect(parseYaml({ file: 'a.yaml', text: 'title: 2025-11-27' }, schema)).toEqual({
    ok: true,
    value: { title: '2025-11-27' },
  });
});

test('a byte-order mark and Windows line ends change neither value nor place', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: '\uFEFFtitle: x\r\ncount: 3\r\n' }, schema))).toBe(
    '',
  );
  expect(
    linesOf(parseYaml({ file: 'a.yaml', text: '\uFEFFtitle: x\r\ncount: y\r\n' }, schema)),
  ).toMatchInlineSnapshot();
});

test('an empty text is an empty value', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: '' }, schema))).toMatchInlineSnapshot();
});

test('every fault is told, each at its place', () => {
  expect(
    linesOf(parseYaml({ file: 'a.yaml', text: 'titel: x\ncount: y' }, schema)),
  ).toMatchInlineSnapshot();
});

test('places count the lines that stand before the text in its file', () => {
  expect(
    linesOf(parseYaml({ file: 'a.mdx', text: 'title: [x', lineOffset: 1 }, schema)),
  ).toMatchInlineSnapshot();
  expect(yamlPlaces({ file: 'a.mdx', text: 'a:\n  - x\n  - y', lineOffset: 1 })(['a', 1])).toEqual({
    line: 4,
    column: 5,
  });
});

test('a place that does not exist is that of its nearest parent', () => {
  const places = yamlPlaces({ file: 'a.yaml', text: 'a:\n  b: x' });
  expect(places(['a', 'c', 'd'])).toEqual({ line: 2, column: 3 });
  expect(places(['z'])).toEqual({ line: 1, column: 1 });
});

test('a key that stands twice is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title: x\ntitle: y' }, schema))).toMatchInlineSnapshot();
});

test('a tab is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title:\n\tx' }, schema))).toMatchInlineSnapshot();
});

test('a second document is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title: x\n---\ntitle: y' }, schema))).toMatchInlineSnapshot();
});

test('a text that begins with an asterisk is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title: *new' }, schema))).toMatchInlineSnapshot();
});

test('a text of aliases that multiply is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: bomb() }, schema))).toMatchInlineSnapshot();
});

test.for(['__proto__', 'constructor'])('the key %s is a key like any other: unknown', (key) => {
  const yaml = parseYaml({ file: 'a.yaml', text: `title: x\n${key}: { count: 1 }` }, schema);
  const json = parseJson({ file: 'a.json', text: `{"title":"x","${key}":{"count":1}}` }, schema);
  expect(linesOf(yaml)).toContain(`Unexpected key \`${key}\``);
  expect(linesOf(json)).toContain(`Unexpected key \`${key}\``);
  expect(Object.hasOwn(Object.prototype, 'count')).toBe(false);
});

test('JSON that does not fit has its place, byte-order mark or not', () => {
  expect(
    linesOf(parseJson({ file: 'a.json', text: '\uFEFF{\r\n "title": "x",\r\n "count": "y"\r\n}' }, schema)),
  ).toMatchInlineSnapshot();
});

test('what YAML would let pass is no JSON', () => {
  expect(linesOf(parseJson({ file: 'a.json', text: 'title: x' }, schema))).toMatchInlineSnapshot();
});

function bomb(): string {
  const tenTimes = (name: string) => Array.from({ length: 10 }, () => name).join(',');
  return [
    `a: &a [${tenTimes('x')}]`,
    `b: &b [${tenTimes('*a')}]`,
    `c: &c [${tenTimes('*b')}]`,
    `d: [${tenTimes('*c')}]`,
  ].join('\n');
}

function linesOf(result: Result<unknown>): string {
  return result.ok ? '' : result.messages.map(formatDiagnostic).join('\n');
}
