import type { ClickhouseOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import { startDeadline } from '../http/deadline.ts';
import type { Retrieve } from '../origin.ts';
import { readClickhouseAddress } from './clickhouse-address.ts';
import { endedBy } from './engine-fault.ts';
import { readQuery } from './read-query.ts';
import { runClickhouse } from './run-clickhouse.ts';
import { originOf } from './sql-origin.ts';

/**
 * Sends a query to the ClickHouse server that a variable names, by its HTTP interface.
 *
 * Fails with `sql-parameter`, `sql-query` (what the server refuses), `sql-value`, `source-file`,
 * `source-auth`, `source-fetch`, `source-empty`, `source-size` or `source-timeout`. The server's address
 * and password are in none of the words.
 */
export const retrieveClickhouse: Retrieve<ClickhouseOrigin> = async (from, context) => {
  const query = readQuery(from.clickhouse, 'clickhouse', context);
  if (!query.ok) return query;
  const address = readClickhouseAddress(from, context);
  if (!address.ok) return address;
  const { limits } = context;
  const { file } = query.value;
  const deadline = startDeadline(limits.overallMs, context.signal);
  try {
    const run = { address: address.value, context, deadline };
    const result = await runClickhouse(query.value, run);
    if (!result.ok) return endedBy(deadline, file, limits) ?? result;
    return originOf(result.value, { file, address: from.clickhouse, limits });
  } finally {
    deadline.clear();
  }
};
