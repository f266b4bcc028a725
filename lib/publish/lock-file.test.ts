import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { tryLockFile } from './lock-file.ts';
import { programRoot } from './program-root.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';

const us = String(process.pid);

test('a lock is had once, until it is let go', () => {
  const root = makeTemporaryFolder();
  const first = tryLockFile(path.join(root, 'a.lock'));
  expect(filesOf(root)).toEqual({ 'a.lock': us });
  expect(tryLockFile(path.join(root, 'a.lock'))).toEqual({ ours: false, holder: process.pid });
  if (first.ours) first.release();
  expect(filesOf(root)).toEqual({});
  expect(tryLockFile(path.join(root, 'a.lock')).ours).toBe(true);
});

test('letting go twice takes nothing from whoever came next', () => {
  const root = makeTemporaryFolder();
  const first = tryLockFile(path.join(root, 'a.lock'));
  if (first.ours) first.release();
  makeHeldBy(root, process.ppid);
  if (first.ours) first.release();
  expect(filesOf(root)).toEqual({ 'a.lock': String(process.ppid) });
});

test('a lock of a process that lives is kept, though it be another user’s', () => {
  const root = makeTemporaryFolder({ 'a.lock': String(process.ppid) });
  const kept = { ours: false, holder: process.ppid };
  expect(tryLockFile(path.join(root, 'a.lock'))).toEqual(kept);
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  expect(tryLockFile(path.join(root, 'a.lock'))).toEqual(kept);
  expect(filesOf(root)).toEqual({ 'a.lock': String(process.ppid) });
});

const gone = String(spawnSync(process.execPath, ['--version']).pid);

test.for([
  ['a process that is gone', gone],
  ['one before us of our number', us],
  ['nobody: it was cut short', ''],
  ['nobody: it holds no number', 'x'],
] as const)('a lock of %s is taken over', ([, holder]) => {
  const root = makeTemporaryFolder({ 'a.lock': holder });
  expect(tryLockFile(path.join(root, 'a.lock')).ours).toBe(true);
  expect(filesOf(root)).toEqual({ 'a.lock': us });
});

test('a taking over that was cut off is taken over itself', () => {
  const root = makeTemporaryFolder({ 'a.lock': gone, 'a.lock.replacing': gone });
  expect(tryLockFile(path.join(root, 'a.lock')).ours).toBe(true);
  expect(filesOf(root)).toEqual({ 'a.lock': us });
});

test('a lock that another is taking over is left to it', () => {
  const root = makeTemporaryFolder({ 'a.lock': gone, 'a.lock.replacing': String(process.ppid) });
  expect(tryLockFile(path.join(root, 'a.lock'))).toEqual({ ours: false, holder: process.ppid });
});

test('one that came into other hands while it was looked at stays there', () => {
  const root = makeTemporaryFolder({ 'a.lock': gone });
  const ask = process.kill.bind(process);
  vi.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    // Between our look and our taking over, another has taken over.
    if (String(pid) === gone) makeHeldBy(root, process.ppid);
    return ask(pid, signal);
  });
  expect(tryLockFile(path.join(root, 'a.lock'))).toEqual({ ours: false, holder: process.ppid });
  expect(filesOf(root)).toEqual({ 'a.lock': String(process.ppid) });
});

test('of many processes that find an abandoned lock one has it', async () => {
  const root = makeTemporaryFolder({ 'a.lock': gone });
  const file = path.join(root, 'a.lock');
  const children = Array.from({ length: 4 }, () =>
    spawn(
      process.execPath,
      [
        ...['--import', 'tsx', '--input-type=module', '-e'],
        `import { tryLockFile } from '#lib/publish/lock-file.ts';
         process.stdout.write('ready');
         process.stdin.once('data', () => {
           process.stdout.write(tryLockFile(${JSON.stringify(file)}).ours ? ' ours' : ' theirs');
         });
         process.stdin.once('end', () => process.exit());`,
      ],
      { cwd: programRoot, stdio: ['pipe', 'pipe', 'inherit'] },
    ),
  );
  const said = children.map(() => '');
  for (const [index, child] of children.entries())
    child.stdout.on('data', (chunk: Buffer) => {
      said[index] = `${said[index] ?? ''}${chunk.toString()}`;
    });
  const all = async (pattern: RegExp) => {
    while (!said.every((words) => pattern.test(words))) await sleep(20);
  };
  try {
    await all(/ready/);
    for (const child of children) child.stdin.write('go');
    await all(/ours|theirs/);
    expect(said.filter((words) => words === 'ready ours')).toHaveLength(1);
    expect(readFileSync(file, 'utf8')).toBe(String(children[said.indexOf('ready ours')]?.pid));
  } finally {
    for (const child of children) child.stdin.end();
  }
});

function makeHeldBy(root: string, pid: number): void {
  writeFileSync(path.join(root, 'a.lock'), String(pid));
}
