import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import type { Lock } from '#lib/dataset/lock.ts';
import type { Dataset } from '#lib/dataset/schema.ts';

/**
 * `data.json` as text: a key a line, an entry of a list a line, so that a change of one row is a
 * change of one line. The same dataset gives the same bytes.
 */
export function formatData(dataset: Dataset): string {
  const keys = Object.entries(dataset)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `  ${JSON.stringify(key)}: ${Array.isArray(value) ? formatList(value) : JSON.stringify(value)}`,
    );
  return `{\n${keys.join(',\n')}\n}\n`;
}

function formatList(entries: readonly unknown[]): string {
  if (entries.length === 0) return '[]';
  return `[\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]`;
}

/**
 * Writes both files whole or not at all: to temporary files of the same folder, then by renaming.
 * The lock goes last: a crash between the two leaves data that its lock does not know, which loading
 * refuses and the next pull mends.
 */
export async function writeDataset(
  folder: DatasetFolder,
  data: Uint8Array,
  lock: Lock,
): Promise<void> {
  const dataFile = await writeAside(folder.data, data);
  const lockFile = await writeAside(
    folder.lock,
    Buffer.from(`${JSON.stringify(lock, null, 2)}\n`),
  ).catch(async (error: unknown) => {
    await rm(dataFile, { force: true });
    throw error;
  });
  try {
    await rename(dataFile, folder.data);
    await rename(lockFile, folder.lock);
  } catch (error) {
    await Promise.all([rm(dataFile, { force: true }), rm(lockFile, { force: true })]);
    throw error;
  }
}

async function writeAside(path: string, bytes: Uint8Array): Promise<string> {
  const aside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const file = await open(aside, 'w', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return aside;
}
