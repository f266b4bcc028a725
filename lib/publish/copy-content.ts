import { copyFile, mkdir, readdir, realpath, symlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Copies a content folder as it now is, so that a build reads the same files however often. Names with
 * a leading point are no content, and neither are the folders in `except`; a file that goes meanwhile,
 * as editors' own do, is left out.
 */
export async function copyContent(
  from: string,
  to: string,
  except: readonly string[] = [],
): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const copy = path.join(to, entry.name);
    if (entry.name.startsWith('.') || except.includes(source)) continue;
    if (entry.isDirectory()) await copyContent(source, copy, except);
    else await copyEntry(source, copy, entry.isSymbolicLink());
  }
}

async function copyEntry(source: string, copy: string, isLink: boolean): Promise<void> {
  try {
    // Links are read through, not into, by whatever reads content.
    if (isLink) await symlink(await realpath(source), copy);
    else await copyFile(source, copy);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
}
