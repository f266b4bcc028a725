import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from './is-alive.ts';

/** The folders in which one build is at work. */
export type Workshop = {
  /** Where the framework writes, relative to the program. */
  readonly stage: string;
  /** The content as it was when the build began. */
  readonly content: string;
  /** The finished site, beside the place it will take. */
  readonly next: string;
  readonly remove: () => Promise<void>;
};

/** Names the folders, none of which is there yet; those that killed builds left behind are removed. */
export async function openWorkshop(root: string, outDir: string): Promise<Workshop> {
  const parent = path.join(root, '.kansoku');
  const beside = path.dirname(outDir);
  const next = `${path.basename(outDir)}.new-`;
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent, ['stage-', 'content-']);
  await removeAbandoned(beside, [next]);
  const folders = {
    stage: path.join(parent, `stage-${process.pid}`),
    content: path.join(parent, `content-${process.pid}`),
    next: path.join(beside, `${next}${process.pid}`),
  };
  return {
    ...folders,
    stage: path.relative(root, folders.stage),
    remove: () => removeAll(Object.values(folders)),
  };
}

/** A build of our own number is over too: one process builds one site at a time. */
async function removeAbandoned(parent: string, beginnings: readonly string[]): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const abandoned = names.filter((name) =>
    beginnings.some((beginning) => {
      const pid = name.slice(beginning.length);
      return (
        name.startsWith(beginning) &&
        /^\d+$/.test(pid) &&
        (Number(pid) === process.pid || !isAlive(Number(pid)))
      );
    }),
  );
  await removeAll(abandoned.map((name) => path.join(parent, name)));
}

async function removeAll(folders: readonly string[]): Promise<void> {
  await Promise.all(
    folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 3 })),
  );
}
