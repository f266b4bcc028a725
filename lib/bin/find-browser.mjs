import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDebian } from './install-debian.mjs';
import { packaged, runProgram } from './run-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium that runs: the one KANSOKU_CHROMIUM names, the system's, or Playwright's own. Where there
 * is none it is installed, by apt-get where this is Debian and we are root, else by Playwright. Throws
 * with a sentence that says what to do where that cannot be.
 *
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  const named = process.env['KANSOKU_CHROMIUM'];
  if (named !== undefined) {
    if (await runs(named)) return named;
    throw new Error(
      `KANSOKU_CHROMIUM names ${named}, which does not run. Name a Chromium or Chrome that does.`,
    );
  }
  const present = (await findOnSystem()) ?? (await findOfPlaywright());
  if (present !== undefined) return present;
  await installDebian(['chromium']);
  const installed = await findOnSystem();
  if (installed !== undefined) return installed;
  console.log('No Chromium here; Playwright fetches its own …');
  await runProgram(packaged('playwright'), ['install', 'chromium'], { minutes: 4 });
  const fetched = await findOfPlaywright();
  if (fetched !== undefined) return fetched;
  throw new Error(
    'The tests in a browser need Chromium, and it could not be installed. Install it (Debian: apt-get install chromium; elsewhere Chrome will do), or name one in KANSOKU_CHROMIUM, then run this again.',
  );
}

async function findOnSystem() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const places = names.flatMap((name) =>
    ['/usr/bin', ...folders].map((folder) => path.join(folder, name)),
  );
  return findFirst([...new Set([...places, ...elsewhere])]);
}

async function findOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  return findFirst([chromium.executablePath()]);
}

/** @param {readonly string[]} places */
async function findFirst(places) {
  for (const place of places) if (await runs(place)) return place;
  return undefined;
}

/** A file by that name can be a signpost to a package that is not there. @param {string} place */
async function runs(place) {
  if (!existsSync(place)) return false;
  // Chrome on Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  return (await runProgram(place, ['--version'], { minutes: 1, quiet: true })) === 0;
}
