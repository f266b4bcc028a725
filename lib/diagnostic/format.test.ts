import { expect, test } from 'vitest';
import { diagnose } from './diagnostic.ts';
import { formatDiagnostic, formatDiagnostics } from './format.ts';

const late = diagnose({
  file: 'b.yaml',
  place: { line: 10, column: 2 },
  reason: 'Unexpected b, expected a',
  rule: 'schema',
  help: 'Write a.',
});
const early = diagnose({
  file: 'b.yaml',
  place: { line: 9, column: 5 },
  reason: 'Unexpected pause, expected speed',
  rule: 'slow',
  severity: 'warning',
});
const placeless = diagnose({ file: 'a.yaml', reason: 'Unexpected absence', rule: 'file-missing' });

test('a fault is a line that editors can follow, and under it what to do', () => {
  expect(formatDiagnostic(late)).toMatchInlineSnapshot(`
    "b.yaml:10:2  error  Unexpected b, expected a  schema
        Write a."
  `);
});

test('a fault of a whole file is at its first line', () => {
  expect(formatDiagnostic(placeless)).toMatchInlineSnapshot(
    `"a.yaml:1:1  error  Unexpected absence  file-missing"`,
  );
});

test('faults are told by file and place, 9 before 10, and counted', () => {
  expect(formatDiagnostics([late, early, placeless])).toMatchInlineSnapshot(`
    "a.yaml:1:1  error  Unexpected absence  file-missing
    b.yaml:9:5  warning  Unexpected pause, expected speed  slow
    b.yaml:10:2  error  Unexpected b, expected a  schema
        Write a.
    2 errors, 1 warning"
  `);
});

test('of nothing there is a count', () => {
  expect(formatDiagnostics([])).toBe('0 errors, 0 warnings');
});
