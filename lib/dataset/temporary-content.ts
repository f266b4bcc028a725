import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { hashOf } from './lock.ts';

/**
 * For tests: a content folder that lives as long as the test, holding the given files by path below
 * `content/datasets`. Diagnostics show its paths as if the command had been started beside it.
 */
export function makeTemporaryContent(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'kansoku-'));
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  onTestFinished(() => {
    cwd.mockRestore();
    rmSync(root, { recursive: true, force: true });
  });
  const contentDir = join(root, 'content');
  for (const [path, text] of Object.entries(files)) writeDatasetFile(contentDir, path, text);
  return contentDir;
}

/** For tests: writes a file below `content/datasets`. */
export function writeDatasetFile(contentDir: string, path: string, text: string): void {
  const file = join(contentDir, 'datasets', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** For tests: the sha256 of each file of a dataset's folder, by name. */
export function hashesOf(contentDir: string, id: string): Readonly<Record<string, string>> {
  const folder = join(contentDir, 'datasets', id);
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, hashOf(readFileSync(join(folder, name))).sha256]),
  );
}
