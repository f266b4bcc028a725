import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import { assetsPath } from './assets.ts';

/**
 * A build takes the out folder away and puts a new one in its place. Throws DiagnosticError
 * (`out-folder`) where that would take away anything but a site built before: what is kept, such as
 * the content and the program, or files that no build has written.
 */
export async function checkOutFolder(outDir: string, kept: readonly string[]): Promise<void> {
  const within = kept.find((folder) => path.relative(outDir, folder).split(path.sep)[0] !== '..');
  const names = await namesIn(outDir);
  const isSite = names.length === 0 || names.includes(path.basename(assetsPath));
  if (isSite && within === undefined) return;
  throw new DiagnosticError([
    diagnose({
      file: shownPath(outDir),
      reason: `Unexpected ${within === undefined ? 'files of another kind' : `\`${shownPath(within)}\``} in the out folder, expected a site built before, or nothing`,
      help: 'A build replaces the out folder as a whole: choose another with --out.',
      rule: 'out-folder',
    }),
  ]);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
