import { mkdirSync, rmSync } from 'node:fs';
import { findBrowser } from './find-browser.mjs';
import { findClickhouse } from './find-clickhouse.mjs';
import { findFonts } from './find-fonts.mjs';
import { packaged, root, runProgram } from './run-program.mjs';
import { readBrowserReport, readUnitReport } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').Count} Count */
/** @typedef {{ readonly name: string, readonly does: string, readonly run: () => Promise<Count> }} Step */

const reports = `${root}.kansoku/test`;

/** What `npm test` runs, in this order: the quick ones first. @type {readonly Step[]} */
export const steps = [
  check('types', 'the types of the whole tree', 'tsc', [], 5),
  check(
    'lint',
    'the rules of the code, and which way imports run',
    'eslint',
    ['--max-warnings', '0', '.'],
    6,
  ),
  check(
    'format',
    'the form of code, YAML and Markdown',
    'prettier',
    ['--check', '--log-level', 'warn', '.'],
    3,
  ),
  check('unused', 'code and packages that nothing uses', 'knip', [], 3),
  { name: 'unit', does: 'each part by itself', run: runUnit },
  { name: 'e2e', does: 'the built site in a browser', run: runBrowser },
];

/**
 * A step that passes or fails as one.
 *
 * @param {string} name
 * @param {string} does
 * @param {string} program
 * @param {readonly string[]} args
 * @param {number} minutes
 * @returns {Step}
 */
function check(name, does, program, args, minutes) {
  return {
    name,
    does,
    run: async () => countOf(await runProgram(packaged(program), args, { minutes }), undefined),
  };
}

async function runUnit() {
  const file = freshReport('unit.json');
  const clickhouse = await findClickhouse();
  const code = await runProgram(
    packaged('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { minutes: 10, env: { KANSOKU_CLICKHOUSE_SERVER: clickhouse } },
  );
  return countOf(code, readUnitReport(file));
}

async function runBrowser() {
  const file = freshReport('e2e.json');
  await findFonts();
  const browser = await findBrowser();
  const code = await runProgram(packaged('playwright'), ['test', '--reporter=list,json,html'], {
    minutes: 16,
    env: {
      KANSOKU_CHROMIUM: browser,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_HTML_OPEN: 'never',
    },
  });
  return countOf(code, readBrowserReport(file));
}

/** The report of an earlier run must not be taken for this one's. @param {string} name */
function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  rmSync(`${reports}/${name}`, { force: true });
  return `${reports}/${name}`;
}

/**
 * The tests of a report; where the program failed though none of them did, or gave no report, it
 * failed as one. A step that ran no test at all has not passed.
 *
 * @param {number} code
 * @param {Count | undefined} report
 * @returns {Count}
 */
export function countOf(code, report) {
  const count = report ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  const nothing = count.passed + count.failed === 0;
  return count.failed === 0 && (code !== 0 || nothing) ? { ...count, failed: 1 } : count;
}
