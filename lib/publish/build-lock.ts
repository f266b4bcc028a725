import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findText } from '#lib/diagnostic/read.ts';

/**
 * Keeps builds of one checkout apart: the framework writes to shared places. A lock whose process is
 * gone is taken over. Throws where another build is at work; gives the function that lets go.
 */
export function takeBuildLock(root: string): () => void {
  const file = path.join(root, '.kansoku', 'build.lock');
  mkdirSync(path.dirname(file), { recursive: true });
  const holder = findHolder(file);
  if (holder !== undefined)
    throw new Error(
      `Another build (process ${holder}) is at work in this checkout; wait for it to end.`,
    );
  rmSync(file, { force: true });
  writeFileSync(file, String(process.pid), { flag: 'wx' });
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** Locks of this very process: a number like our own may else be left by one before us, as in containers. */
const held = new Set<string>();

function findHolder(file: string): number | undefined {
  const text = findText(file)?.text ?? '';
  const pid = Number(text);
  // A file that was cut short names nobody; 0 would ask after our own group.
  if (text === '' || !Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(file) ? pid : undefined;
  return isAlive(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, and is another user's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
