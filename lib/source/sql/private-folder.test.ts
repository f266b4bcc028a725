import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { withPrivateFolder } from './private-folder.ts';

test('nobody else may look into it, and it is gone afterwards', async () => {
  const folder = await withPrivateFolder(async (path) => {
    expect((statSync(path).mode & 0o777).toString(8)).toBe('700');
    writeFileSync(join(path, 'events'), 'raw');
    return Promise.resolve(path);
  });
  expect(existsSync(folder)).toBe(false);
});

test('it is gone where something failed', async () => {
  let folder = '';
  const failing = withPrivateFolder((path) => {
    folder = path;
    return Promise.reject(new Error('full'));
  });
  await expect(failing).rejects.toThrow('full');
  expect(existsSync(folder)).toBe(false);
});

/** A program that holds a folder until it is ended, and the folder. */
async function holdFolder(): Promise<{
  readonly folder: string;
  readonly end: (signal: NodeJS.Signals) => Promise<unknown>;
}> {
  const module = fileURLToPath(new URL('./private-folder.ts', import.meta.url));
  const program = `
    import { withPrivateFolder } from ${JSON.stringify(module)};
    await withPrivateFolder((path) => new Promise(() => {
      console.log(path);
      setInterval(() => undefined, 1000);
    }));`;
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const folder = String(await once(child.stdout, 'data')).trim();
  const end = (signal: NodeJS.Signals): Promise<unknown> => {
    child.kill(signal);
    return once(child, 'close');
  };
  return { folder, end };
}

test('it is gone where the program is told to end, which ends', async () => {
  const { folder, end } = await holdFolder();
  expect(existsSync(folder)).toBe(true);
  expect(await end('SIGTERM')).toEqual([null, 'SIGTERM']);
  expect(existsSync(folder)).toBe(false);
});

test('where the program cannot be told, the next one removes it, and none that is in use', async () => {
  const { folder, end } = await holdFolder();
  const isThere = (): Promise<boolean> => Promise.resolve(existsSync(folder));
  expect(await withPrivateFolder(isThere)).toBe(true);
  await end('SIGKILL');
  expect(await isThere()).toBe(true);
  expect(await withPrivateFolder(isThere)).toBe(false);
});
