import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { isAlive } from './is-alive.ts';

test('what runs is alive, what has ended is not', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(spawnSync(process.execPath, ['--version']).pid)).toBe(false);
});

test('a process of another user is alive', () => {
  vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' });
  });
  expect(isAlive(1)).toBe(true);
});
