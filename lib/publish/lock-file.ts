import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAlive } from './is-alive.ts';

/** A lock that is ours, or the number of the process whose it is. */
export type LockFile =
  | { readonly ours: true; readonly release: () => void }
  | { readonly ours: false; readonly holder: number };

/**
 * Tries to take a lock: a file that holds the number of its process. It appears whole, by a link that
 * fails where the file is there already. One that a process left behind is replaced under a lock of
 * its own: of two that see it, the later would else take away what the earlier has just made.
 */
export function tryLockFile(file: string): LockFile {
  const own = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(own, String(process.pid));
    if (tryLink(own, file)) return hold(file);
    const holder = findHolder(file);
    if (holder !== undefined) return { ours: false, holder };
    return replaceAbandoned(own, file);
  } finally {
    rmSync(own, { force: true });
  }
}

function replaceAbandoned(own: string, file: string): LockFile {
  const guard = tryLockFile(`${file}.replacing`);
  if (!guard.ours) return guard;
  try {
    // Before the guard was ours the file may have gone, or come into other hands.
    if (tryLink(own, file)) return hold(file);
    const holder = findHolder(file);
    if (holder !== undefined) return { ours: false, holder };
    renameSync(own, file);
    return hold(file);
  } finally {
    guard.release();
  }
}

/** Locks of this very process: a number like our own may else be left by one before us, as in containers. */
const held = new Set<string>();

function hold(file: string): LockFile {
  held.add(file);
  return {
    ours: true,
    release: () => {
      if (held.delete(file)) rmSync(file, { force: true });
    },
  };
}

function findHolder(file: string): number | undefined {
  const text = readLock(file);
  const pid = Number(text);
  // A file that was cut short names nobody; 0 would ask after our own group.
  if (text === '' || !Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(file) ? pid : undefined;
  return isAlive(pid) ? pid : undefined;
}

function readLock(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  }
}

function tryLink(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
