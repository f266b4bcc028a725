import { expect, test } from 'vitest';
import { describeJsonFault, findJsonFault } from './json-fault.ts';

test.for([
  ['an empty text', '', '1:1 Unexpected end of JSON input'],
  ['a text cut short', '{\n "a": [1,\n', '3:1 Unexpected end of JSON input'],
  ['a text cut within a string', '{"a": "x', '1:9 Unterminated string'],
  ['a missing value', '{"a":}', "1:6 Unexpected token '}'"],
  ['a word, lines on', '{\r\n "a": 1,\r\n "b": x\r\n}', "3:7 Unexpected token 'x'"],
  ['a second comma', '[1,\n 2,,\n 3]', "2:4 Unexpected token ','"],
  ['a closing comma', '{"a": 1,}', '1:9 Expected double-quoted property name'],
  ['a page of a server', '<!doctype html>\n<p>position 9', "1:1 Unexpected token '<'"],
  ['more after the end', '{} x', '1:4 Unexpected non-whitespace character after JSON'],
] as const)('%s', ([, text, told]) => {
  const error = errorOf(text);
  const { line, column } = findJsonFault(text, error);
  expect(`${line}:${column} ${describeJsonFault(error)}`).toBe(told);
});

function errorOf(text: string): unknown {
  try {
    JSON.parse(text);
  } catch (error) {
    return error;
  }
  throw new Error(`Unexpected JSON in a test of faults: ${text}`);
}
