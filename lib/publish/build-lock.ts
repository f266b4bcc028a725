import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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
  return () => rmSync(file, { force: true });
}

function findHolder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
