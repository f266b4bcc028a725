import { existsSync } from 'node:fs';
import path from 'node:path';

const places = ['/usr/bin', '/usr/sbin', '/usr/local/bin'];

/**
 * Where a ClickHouse server is: the one KANSOKU_CLICKHOUSE_SERVER names, or the system's. Undefined
 * where there is none. For tests; a site is told its server by an address.
 *
 * @returns {string | undefined} its path
 */
export function findClickhouseServer() {
  const named = process.env['KANSOKU_CLICKHOUSE_SERVER'];
  if (named !== undefined) return existsSync(named) ? named : undefined;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...folders, ...places]
    .map((folder) => path.join(folder, 'clickhouse-server'))
    .find((place) => existsSync(place));
}

export const missingClickhouse =
  'The tests of SQL sources need a ClickHouse server, and there is none. Install it (Debian: apt-get install clickhouse-server), or name one in KANSOKU_CLICKHOUSE_SERVER, then run this again.';
