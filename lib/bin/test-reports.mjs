import { fieldAt, readJson } from './json-file.mjs';

/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Count */

/**
 * What vitest's JSON report counts. A file that did not load holds no tests and counts as one failed.
 *
 * @param {string} file
 * @returns {Count | undefined} nothing where there is no report
 */
export function readUnitReport(file) {
  const report = readJson(file);
  if (report === undefined) return undefined;
  const broken = listAt(report, 'testResults').filter(
    (tested) =>
      fieldAt(tested, 'status') === 'failed' && listAt(tested, 'assertionResults').length === 0,
  );
  return {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests') + broken.length,
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
}

/**
 * What Playwright's JSON report counts. An error outside any test, as of the build before them, counts
 * as one failed.
 *
 * @param {string} file
 * @returns {Count | undefined} nothing where there is no report
 */
export function readBrowserReport(file) {
  const report = readJson(file);
  if (report === undefined) return undefined;
  const stats = fieldAt(report, 'stats');
  return {
    // What passed at the second try only is told by the list, and passed.
    passed: numberAt(stats, 'expected') + numberAt(stats, 'flaky'),
    failed: numberAt(stats, 'unexpected') + listAt(report, 'errors').length,
    skipped: numberAt(stats, 'skipped'),
  };
}

/**
 * @param {unknown} report
 * @param {string} name
 */
function numberAt(report, name) {
  const field = fieldAt(report, name);
  if (typeof field === 'number') return field;
  throw new Error(`Unexpected report of the tests without a number \`${name}\``);
}

/**
 * @param {unknown} report
 * @param {string} name
 * @returns {readonly unknown[]}
 */
function listAt(report, name) {
  const field = fieldAt(report, name);
  if (Array.isArray(field)) return field;
  throw new Error(`Unexpected report of the tests without a list \`${name}\``);
}
