import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import { checkContent } from './check.ts';

// A case is a folder of files that are laid over the tiny site, and the lines the author then reads.
const cases = fileURLToPath(new URL('./cases/', import.meta.url));
const site = fileURLToPath(new URL('../../e2e/fixtures/content/', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('the tiny site itself has no fault', async () => {
  expect(await linesFor(undefined)).toBe('0 errors, 0 warnings');
});

test.for(readdirSync(cases))('%s', async (name) => {
  const lines = await linesFor(path.join(cases, name, 'content'));
  await expect(`${lines}\n`).toMatchFileSnapshot(path.join(cases, name, 'expected.txt'));
  expect(lines).not.toMatch(/^0 errors/m);
  // What a text might have run leaves this file behind.
  expect(existsSync(path.join(tmpdir(), 'kansoku-executed'))).toBe(false);
});

/** What `npm run check` prints for the tiny site with the case's files over it. */
async function linesFor(overlay: string | undefined): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kansoku-case-'));
  folders.push(folder);
  const content = path.join(folder, 'content');
  cpSync(site, content, { recursive: true });
  if (overlay !== undefined) cpSync(overlay, content, { recursive: true });
  const shown = path.relative(process.cwd(), folder);
  return formatDiagnostics(await faultsOf(content)).replaceAll(`${shown}${path.sep}`, '');
}

async function faultsOf(content: string) {
  try {
    return await checkContent(content);
  } catch (error) {
    if (error instanceof DiagnosticError) return error.messages;
    throw error;
  }
}
