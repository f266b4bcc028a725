import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { shownPath } from '#lib/diagnostic/read.ts';
import { tryLockFile } from './lock-file.ts';

export type WaitOptions = {
  /** Longest wait in ms. */
  readonly patience?: number;
  /** Time in ms between two tries. */
  readonly pause?: number;
  /** Ends the waiting: rejects with an AbortError. */
  readonly signal?: AbortSignal | undefined;
};

/**
 * Keeps builds of one checkout apart, since the framework writes to shared places: waits until another
 * has ended, and says so once on stderr. A lock whose process is gone is taken over. Gives the function
 * that lets go; rejects where the other takes longer than `patience`.
 */
export async function takeBuildLock(
  root: string,
  { patience = 600_000, pause = 500, signal }: WaitOptions = {},
): Promise<() => void> {
  const file = path.join(root, '.kansoku', 'build.lock');
  const end = Date.now() + patience;
  for (let told = false; ; told = true) {
    signal?.throwIfAborted();
    const lock = tryLockFile(file);
    if (lock.ours) return lock.release;
    const { holder } = lock;
    if (Date.now() >= end)
      throw new Error(
        `Another build (process ${holder}) has not ended; if there is no such build, remove ${shownPath(file)}.`,
      );
    if (!told)
      console.error(`Another build (process ${holder}) is at work here; waiting for it to end …`);
    await sleep(pause, undefined, signal && { signal });
  }
}
