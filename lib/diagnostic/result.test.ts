import { expect, test } from 'vitest';
import { diagnose } from './diagnostic.ts';
import { DiagnosticError, failure, getValue, success } from './result.ts';

const faults = ['Unexpected a, expected b', 'Unexpected c, expected d'].map((reason) =>
  diagnose({ file: 'a.yaml', reason, rule: 'schema' }),
);

test('the value of a success, whatever it is', () => {
  expect(getValue(success(null))).toBeNull();
});

test('a failure throws with every fault it carries', () => {
  const get = () => getValue(failure(...faults));
  expect(get).toThrowErrorMatchingInlineSnapshot(`
    [DiagnosticError: Unexpected a, expected b
    Unexpected c, expected d]
  `);
  expect(get).toThrow(expect.objectContaining({ messages: faults }));
  expect(get).toThrow(DiagnosticError);
});
