import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBrowserReport, readUnitReport } from './test-reports.mjs';
import { countOf } from './test-steps.mjs';

function write(report: unknown): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kansoku-report-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('a file of tests that does not load counts as one failed', () => {
  const report = write({
    numPassedTests: 4,
    numFailedTests: 1,
    numPendingTests: 0,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  });
  expect(readUnitReport(report)).toEqual({ passed: 4, failed: 2, skipped: 1 });
});

test('an error before the tests in a browser counts as one failed', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 };
  expect(readBrowserReport(write({ stats, errors: [{ message: 'no build' }] }))).toEqual({
    passed: 4,
    failed: 2,
    skipped: 2,
  });
});

test('a report of another form is told of, not counted as nothing', () => {
  expect(() => readBrowserReport(write({ suites: [] }))).toThrowErrorMatchingInlineSnapshot(
    `[Error: Unexpected report of the tests without a number \`expected\`]`,
  );
  expect(readBrowserReport('no-such-file.json')).toBeUndefined();
});

test.each([
  ['all passed', 0, { passed: 3, failed: 0, skipped: 0 }, { passed: 3, failed: 0, skipped: 0 }],
  [
    'an error outside the tests',
    1,
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 3, failed: 1, skipped: 0 },
  ],
  ['all skipped', 0, { passed: 0, failed: 0, skipped: 3 }, { passed: 0, failed: 1, skipped: 3 }],
  ['stopped before a report', 124, undefined, { passed: 0, failed: 1, skipped: 0 }],
  ['a check without tests', 0, undefined, { passed: 1, failed: 0, skipped: 0 }],
])('%s', (_case, code, report, count) => {
  expect(countOf(code, report)).toEqual(count);
});
