import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs something with a folder that only this user may look into (mode 0700), in memory where the system
 * has such a place, so that raw data does not reach a disk. The folder is gone afterwards, also where
 * the program is told to end in the middle.
 */
export async function withPrivateFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const memory = await findMemory();
  await removeOrphans(memory);
  const folder = await mkdtemp(join(memory, `kansoku-${process.pid}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const end = (signal: NodeJS.Signals): void => {
    remove();
    stopListening();
    // Nobody else listens: the signal is to do what it does.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const stopListening = (): void => {
    process.off('exit', remove);
    for (const signal of endings) process.off(signal, end);
  };
  process.on('exit', remove);
  for (const signal of endings) process.on(signal, end);
  try {
    return await use(folder);
  } finally {
    stopListening();
    remove();
  }
}

async function findMemory(): Promise<string> {
  const found = await stat('/dev/shm').catch(() => undefined);
  return found?.isDirectory() === true ? '/dev/shm' : tmpdir();
}

async function removeOrphans(memory: string): Promise<void> {
  for (const name of await readdir(memory)) {
    const program = /^kansoku-(\d+)-/.exec(name)?.[1];
    if (program === undefined || isRunning(Number(program))) continue;
    // It may be another user's, or another program is just removing it.
    await rm(join(memory, name), { recursive: true }).catch(() => undefined);
  }
}

function isRunning(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
