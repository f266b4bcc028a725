import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import type { Lock } from '#lib/dataset/lock.ts';

/**
 * Writes `data.json` and its lock so that at every moment, a kill or a power cut included, the folder
 * holds either the old pair or the new. Two files cannot be renamed in one step, so there are three:
 * a lock that answers for the new data and, in `replaces`, for the old; then the data; then the lock
 * of the new data alone. Each file is written aside, brought to the disk, and renamed.
 *
 * `before` is the lock of the data that stands there and is sound; null where there is none.
 */
export async function writeDataset(
  folder: DatasetFolder,
  data: Uint8Array,
  { lock, before }: { readonly lock: Lock; readonly before: Lock | null },
): Promise<void> {
  await removeAbandoned(folder);
  const dataFile = await writeAside(folder.data, data);
  try {
    await replace(folder.lock, formatLock({ ...lock, replaces: before && settled(before) }));
    await rename(dataFile, folder.data);
    await syncFolder(folder.path);
  } catch (error) {
    await rm(dataFile, { force: true });
    throw error;
  }
  await replace(folder.lock, formatLock(settled(lock)));
}

/** Writes the lock alone, where the data it answers for stands already. */
export async function writeLock(folder: DatasetFolder, lock: Lock): Promise<void> {
  await removeAbandoned(folder);
  await replace(folder.lock, formatLock(settled(lock)));
}

function settled({ replaces: _replaces, ...lock }: Lock): Lock {
  return lock;
}

function formatLock(lock: Lock): Uint8Array {
  return Buffer.from(`${JSON.stringify(lock, null, 2)}\n`);
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const aside = await writeAside(path, bytes);
  try {
    await rename(aside, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(aside, { force: true });
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

/** A rename is on the disk once its folder is. Systems that cannot open a folder order renames themselves. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (folder === undefined) return;
  try {
    await folder.sync().catch(() => undefined);
  } finally {
    await folder.close();
  }
}

/** What a pull that was killed had written aside. Pulls of one content folder run one after another. */
async function removeAbandoned(folder: DatasetFolder): Promise<void> {
  const names = await readdir(folder.path);
  const abandoned = names.filter((name) => /^\.(data|lock)\.json\.\d+\.tmp$/.test(name));
  await Promise.all(abandoned.map((name) => rm(join(folder.path, name), { force: true })));
}
