import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { takeBuildLock } from './build-lock.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';

test('of two builds of one checkout the second waits for the first, and says so once', async () => {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const root = makeTemporaryFolder();
  const first = await takeBuildLock(root);
  const order: string[] = [];
  const second = takeBuildLock(root, { pause: 5 }).then((release) => {
    order.push('second');
    release();
  });
  await sleep(40);
  order.push('first ends');
  first();
  await second;
  expect(order).toEqual(['first ends', 'second']);
  expect(said.mock.calls).toEqual([
    [`Another build (process ${process.pid}) is at work here; waiting for it to end …`],
  ]);
  expect(filesOf(root)).toEqual({});
});

test('one that never ends is waited for so long and no longer', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const root = makeTemporaryFolder({ '.kansoku/build.lock': String(process.ppid) });
  const file = path.relative(process.cwd(), path.join(root, '.kansoku/build.lock'));
  await expect(takeBuildLock(root, { patience: 20, pause: 5 })).rejects.toThrow(
    `Another build (process ${process.ppid}) has not ended; if there is no such build, remove ${file}.`,
  );
  expect(filesOf(root)).toEqual({ '.kansoku/build.lock': String(process.ppid) });
});

test('who waits can be told to stop', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const root = makeTemporaryFolder({ '.kansoku/build.lock': String(process.ppid) });
  const stop = new AbortController();
  const wait = takeBuildLock(root, { signal: stop.signal });
  stop.abort();
  await expect(wait).rejects.toThrow('abort');
  expect(filesOf(root)).toEqual({ '.kansoku/build.lock': String(process.ppid) });
});

test('builds of two checkouts know nothing of each other', async () => {
  for (const root of [makeTemporaryFolder(), makeTemporaryFolder()])
    onTestFinished(await takeBuildLock(root));
});
