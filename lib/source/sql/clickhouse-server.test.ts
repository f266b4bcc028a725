import { existsSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { startClickhouse } from './clickhouse-server.ts';

test('without a server the tests fail, and say what to do', async () => {
  vi.stubEnv('KANSOKU_CLICKHOUSE_SERVER', '/nowhere/clickhouse-server');
  await expect(startClickhouse()).rejects.toThrow(
    'The tests of SQL sources need a ClickHouse server, and there is none. Install it (Debian: apt-get install clickhouse-server), or name one in KANSOKU_CLICKHOUSE_SERVER, then run this again.',
  );
});

test('a program that is no server is told by its words', async () => {
  vi.stubEnv('KANSOKU_CLICKHOUSE_SERVER', process.execPath);
  await expect(startClickhouse()).rejects.toThrow(/does not answer\.\n.*bad option: --config-file/);
});

test('it leaves nothing behind', async () => {
  const server = await startClickhouse();
  const pong = await fetch(new URL('/ping', server.url));
  expect(await pong.text()).toBe('Ok.\n');
  await server.stop();
  await expect(fetch(new URL('/ping', server.url))).rejects.toThrow();
  expect(existsSync(server.folder)).toBe(false);
});
