import { findClickhouseServer, missingClickhouse } from '#lib/source/sql/clickhouse-places.mjs';
import { installDebian } from './install-debian.mjs';

/**
 * Sees to it that there is a ClickHouse server to test with: the one KANSOKU_CLICKHOUSE_SERVER names,
 * the system's, or one that is installed, by apt-get where this is Debian and we are root. Throws with a
 * sentence that says what to do where that cannot be.
 *
 * @returns {Promise<string>} its path
 */
export async function findClickhouse() {
  const present = findClickhouseServer();
  if (present !== undefined) return present;
  const named = process.env['KANSOKU_CLICKHOUSE_SERVER'];
  if (named !== undefined)
    throw new Error(
      `KANSOKU_CLICKHOUSE_SERVER names ${named}, which is not there. Name a clickhouse-server that is.`,
    );
  await installDebian(['clickhouse-server']);
  const installed = findClickhouseServer();
  if (installed !== undefined) return installed;
  throw new Error(missingClickhouse);
}
