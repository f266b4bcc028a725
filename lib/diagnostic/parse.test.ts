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
  expect(
    linesOf(parseYaml({ file: 'a.yaml', text: '\uFEFFtitle: x\r\ncount: 3\r\n' }, schema)),
  ).toBe('');
  expect(
    linesOf(parseYaml({ file: 'a.yaml', text: '\uFEFFtitle: x\r\ncount: y\r\n' }, schema)),
  ).toMatchInlineSnapshot(
    `"a.yaml:2:8  error  Unexpected \`y\` at \`count\`, expected a number  schema"`,
  );
});

test('an empty text is an empty value', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: '' }, schema))).toMatchInlineSnapshot(
    `"a.yaml:1:1  error  Unexpected empty value, expected a mapping  schema"`,
  );
});

test('every fault is told, each at its place', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'titel: x\ncount: y' }, schema)))
    .toMatchInlineSnapshot(`
      "a.yaml:1:1  error  Unexpected missing \`title\`, expected a text  schema
      a.yaml:2:8  error  Unexpected \`y\` at \`count\`, expected a number  schema
      a.yaml:1:8  error  Unexpected key \`titel\`, expected none by that name  schema
          Did you mean \`title\`? docs/authors.md lists the keys."
    `);
});

test('places count the lines that stand before the text in its file', () => {
  expect(linesOf(parseYaml({ file: 'a.mdx', text: 'title: [x', lineOffset: 1 }, schema)))
    .toMatchInlineSnapshot(`
    "a.mdx:2:10  error  Unexpected YAML: Flow sequence in block collection must be sufficiently indented and end with a ]  yaml-syntax
        Check indentation and quotes; a text with a colon or a leading symbol wants quotes around it."
  `);
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
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title: x\ntitle: y' }, schema)))
    .toMatchInlineSnapshot(`
    "a.yaml:2:1  error  Unexpected YAML: Map keys must be unique  yaml-syntax
        Check indentation and quotes; a text with a colon or a leading symbol wants quotes around it."
  `);
});

test('a tab is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title:\n\tx' }, schema)))
    .toMatchInlineSnapshot(`
    "a.yaml:2:1  error  Unexpected YAML: Tabs are not allowed as indentation  yaml-syntax
        Check indentation and quotes; a text with a colon or a leading symbol wants quotes around it."
  `);
});

test('a second document is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title: x\n---\ntitle: y' }, schema)))
    .toMatchInlineSnapshot(`
    "a.yaml:2:1  error  Unexpected second document after \`---\`, expected one  yaml-syntax
        Check indentation and quotes; a text with a colon or a leading symbol wants quotes around it."
  `);
});

test('a text that begins with an asterisk is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: 'title: *new' }, schema)))
    .toMatchInlineSnapshot(`
    "a.yaml:1:8  error  Unexpected alias \`*new\`, expected an anchor \`&new\` before it  yaml-syntax
        A text that begins with \`*\` wants quotes around it."
  `);
});

test('a text of aliases that multiply is refused', () => {
  expect(linesOf(parseYaml({ file: 'a.yaml', text: bomb() }, schema))).toMatchInlineSnapshot(`
    "a.yaml:2:8  error  Unexpected aliases of aliases that multiply, expected a text of ordinary size  yaml-syntax
        Write out what repeats, or repeat less of it."
  `);
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
    linesOf(
      parseJson(
        { file: 'a.json', text: '\uFEFF{\r\n "title": "x",\r\n "count": "y"\r\n}' },
        schema,
      ),
    ),
  ).toMatchInlineSnapshot(
    `"a.json:3:11  error  Unexpected \`y\` at \`count\`, expected a number  schema"`,
  );
});

test('what YAML would let pass is no JSON', () => {
  expect(linesOf(parseJson({ file: 'a.json', text: 'title: x' }, schema))).toMatchInlineSnapshot(`
    "a.json:1:2  error  Unexpected JSON: Unexpected token 'i'  json-syntax
        The file is cut short or is not JSON; pull the dataset again."
  `);
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
