import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { endOf } from './child-end.ts';
import { isAlive } from './is-alive.ts';

test('what a child said and how it ended', async () => {
  const child = start('console.log("out"); console.error("err"); process.exitCode = 3');
  const { code, said } = await endOf(child);
  expect([code, said.split('\n').sort()]).toEqual([3, ['', 'err', 'out']]);
});

test.for([
  ['on being told', new AbortController(), false],
  ['at once where that was said before', new AbortController(), true],
] as const)('a child is ended %s, and is gone by then', async ([, stop, before]) => {
  const child = start('setInterval(() => {}, 1000); console.log("ready")');
  if (before) stop.abort(new Error('Stopped'));
  const end = endOf(child, stop.signal);
  child.stdout.once('data', () => stop.abort(new Error('Stopped')));
  await expect(end).rejects.toThrow('Stopped');
  expect(isAlive(child.pid ?? 0)).toBe(false);
});

test('a program that is not there rejects', async () => {
  const child = spawn('/nowhere/program', { stdio: ['ignore', 'pipe', 'pipe'] });
  await expect(endOf(child)).rejects.toThrow('ENOENT');
});

function start(code: string) {
  return spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'pipe'] });
}
