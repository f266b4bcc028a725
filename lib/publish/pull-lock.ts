import path from 'node:path';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { diskFault } from '#lib/diagnostic/disk-fault.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { tryLockFile } from './lock-file.ts';

/**
 * Keeps pulls of one content folder apart. Gives the function that lets go; fails with `pull-busy`
 * where another is at work, or with `pull-write` where the folder cannot be written to.
 */
export function takePullLock(contentDir: string): Result<() => void> {
  const file = path.join(contentDir, '.pull.lock');
  try {
    const lock = tryLockFile(file);
    if (lock.ours) return success(lock.release);
    return failure(
      diagnose({
        file: shownPath(contentDir),
        reason: `Unexpected pull at work on this folder (process ${lock.holder}), expected none`,
        help: `Wait for it to end. If there is no such process, remove \`${shownPath(file)}\`.`,
        rule: 'pull-busy',
      }),
    );
  } catch (error) {
    const fault = diskFault(error, {
      file: shownPath(contentDir),
      act: 'write',
      rule: 'pull-write',
      stands: 'To compare without writing, give `npm run pull -- --check`.',
      place: shownPath(contentDir),
    });
    if (fault === undefined) throw error;
    return failure(fault);
  }
}
