import { expect, test } from 'vitest';
import { formatDiagnostic } from './format.ts';
import { inspectExactJson, parseExactJson } from './parse-exact-json.ts';

function faultsOf(text: string): string {
  const parsed = parseExactJson({ file: 'a.json', text });
  return parsed.ok ? 'no fault' : parsed.messages.map(formatDiagnostic).join('\n');
}

function dataOf(text: string): unknown {
  return inspectExactJson({ file: 'a.json', text }).json?.data;
}

test('whole numbers keep all digits; others are the nearest double', () => {
  expect(
    dataOf('[9007199254740991, 9007199254740993, -9007199254740993, 18446744073709551615]'),
  ).toEqual([9007199254740991, 9007199254740993n, -9007199254740993n, 18446744073709551615n]);
  expect(dataOf('[0.1, 1e3, 1.0, -0, 1e400]')).toEqual([0.1, 1000, 1, 0, Infinity]);
});

test('a number of a million digits is no whole number, and costs nothing', () => {
  expect(dataOf(`[${'9'.repeat(1_000_000)}]`)).toEqual([Infinity]);
});

test('texts are as they were written', () => {
  const text = '["＜b＞ <script>", "\\u3042\\n\\"", "😀", "\\ud83d\\ude00"]';
  expect(dataOf(text)).toEqual(JSON.parse(text));
});

test('a byte-order mark is let pass', () => {
  expect(dataOf('\uFEFF{"a": 1}')).toEqual({ a: 1 });
});

test('a key named __proto__ is a key', () => {
  const data = dataOf('{"__proto__": {"rows": 1}}');
  expect(JSON.stringify(data)).toBe('{"__proto__":{"rows":1}}');
  expect(data).not.toHaveProperty('rows');
});

test.for([
  ['an empty file', '', '1:1 Unexpected end of the file, expected a value'],
  ['a list cut short', '{\n "a": [1,\n', '3:1 Unexpected end of the file, expected a value'],
  [
    'a text cut short',
    '{"a": "x',
    '1:9 Unexpected end of the file, expected the closing quote of a text',
  ],
  ['a missing value', '{"a":}', '1:6 Unexpected `}`, expected a value'],
  [
    'a missing comma',
    '[1\n 2]',
    '2:2 Unexpected number, expected a comma, or the end of the list or mapping',
  ],
  ['a missing colon', '{"a" 1}', '1:6 Unexpected number, expected a colon after the key'],
  ['a word of Python', '[1,\n None]', '2:2 Unexpected `None`, expected a value'],
  ['a single quote', "{'a': 1}", "1:2 Unexpected `'`, expected a key in double quotes"],
  ['a closing comma', '[1, ]', '1:5 Unexpected `]`, expected a value'],
  [
    'a number with a leading zero',
    '[01]',
    '1:3 Unexpected number, expected a comma, or the end of the list or mapping',
  ],
  ['more after the end', '{}\n{}', '2:1 Unexpected `{`, expected nothing more after the value'],
  [
    'a line feed within a text',
    '["a\nb"]',
    '1:4 Unexpected control character, expected an escape such as `\\n` in its place',
  ],
  ['an escape that is none', '["\\x41"]', '1:3 Unexpected `\\`, expected an escape that JSON has'],
] as const)('%s', ([, text, told]) => {
  const [first = ''] = faultsOf(text).split('\n');
  expect(first).toBe(`a.json:${told.replace(' ', '  error  ')}  json-syntax`);
});

test('says what to do about a page, a file cut short, and texts joined by hand', () => {
  expect(faultsOf('\n<!DOCTYPE html>\n<p>Sign in</p> NaN')).toMatchInlineSnapshot(`
    "a.json:2:1  error  Unexpected page of HTML or XML, expected JSON  json-syntax
        The server answered with a page: open the address in a browser and read what it says."
  `);
  expect(faultsOf('[1')).toMatchInlineSnapshot(`
    "a.json:1:3  error  Unexpected end of the file, expected a value or the end of the list  json-syntax
        The file is cut short: retrieve or write it again."
  `);
  expect(faultsOf('[1;2]')).toMatchInlineSnapshot(`
    "a.json:1:3  error  Unexpected \`;\`, expected a comma, or the end of the list or mapping  json-syntax
        Write the file with a library for JSON, not by joining texts."
  `);
});

test('every NaN and Infinity has its place, and none within a text', () => {
  expect(faultsOf('{"NaN": "NaN",\n "a": [NaN, -Infinity,\n Infinity]}')).toMatchInlineSnapshot(`
    "a.json:2:8  error  Unexpected \`NaN\`, expected a number or null  json-syntax
        JSON has no word for what is no number: write null for an unknown value.
    a.json:2:13  error  Unexpected \`-Infinity\`, expected a number or null  json-syntax
        JSON has no word for what is no number: write null for an unknown value.
    a.json:3:2  error  Unexpected \`Infinity\`, expected a number or null  json-syntax
        JSON has no word for what is no number: write null for an unknown value."
  `);
});

test('what stands in place of a NaN moves nothing', () => {
  const { json } = inspectExactJson({ file: 'a.json', text: '[-Infinity, "x",\n NaN, true]' });
  expect(json?.data).toEqual([0, 'x', 0, true]);
  expect(json?.placeOf([1])).toEqual({ line: 1, column: 13 });
  expect(json?.placeOf([3])).toEqual({ line: 2, column: 7 });
});

test('a key twice is refused, whether or not the values are the same', () => {
  expect(faultsOf('{"a": 1,\n "b": {"a": 1, "\\u0061": 1},\n "a": 2}')).toMatchInlineSnapshot(`
    "a.json:2:16  error  Unexpected second key \`a\`, expected each key once in a mapping  json-duplicate-key
        Which of the two counts is not told: leave one out.
    a.json:3:2  error  Unexpected second key \`a\`, expected each key once in a mapping  json-duplicate-key
        Which of the two counts is not told: leave one out."
  `);
  expect(faultsOf('[{"a": 1}, {"a": 1}]')).toBe('no fault');
});

test('lists in lists without end are refused, not recursed into', () => {
  expect(faultsOf('['.repeat(500_000))).toMatchInlineSnapshot(`
    "a.json:1:1  error  Unexpected nesting of thousands of lists or mappings, expected a table  json-syntax
        Write the file with a library for JSON, not by joining texts."
  `);
});

test('lines before the text are counted', () => {
  const parsed = parseExactJson({ file: 'a.ndjson', text: '{"a": x}', lineOffset: 4 });
  expect(parsed.ok || parsed.messages.map(formatDiagnostic)[0]).toContain('a.ndjson:5:7');
});

test('what may be a piece of the data is named, not repeated', () => {
  const reason = (text: string): string => faultsOf(text).split('\n')[0]?.slice(9) ?? '';
  expect(reason('{"a": host1.example}')).toContain('Unexpected word, expected a value');
  expect(reason('{"a": "b" 192.0.2.77}')).toContain('Unexpected number, expected a comma');
  expect(reason('{"192.0.2.77": 1, "192.0.2.77": 1}')).toContain(
    'Unexpected second key of the same name, expected',
  );
  expect(reason('{"a": undefined}')).toContain('Unexpected `undefined`, expected a value');
});
