import { expect, test, vi } from 'vitest';
import { findClickhouse } from './find-clickhouse.mjs';

test('the server that the environment names is the one', async () => {
  vi.stubEnv('KANSOKU_CLICKHOUSE_SERVER', process.execPath);
  expect(await findClickhouse()).toBe(process.execPath);
});

test('one that is named and not there is not looked for elsewhere', async () => {
  vi.stubEnv('KANSOKU_CLICKHOUSE_SERVER', '/nowhere/clickhouse-server');
  await expect(findClickhouse()).rejects.toThrow(
    'KANSOKU_CLICKHOUSE_SERVER names /nowhere/clickhouse-server, which is not there. Name a clickhouse-server that is.',
  );
});
