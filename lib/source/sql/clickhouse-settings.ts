import type { ClickHouseSettings } from '@clickhouse/client';
import type { Limits } from '../limits.ts';
import type { ClickhouseAbility } from './ask-ability.ts';

/**
 * With what settings a query is run: it cannot change data or settings that guard it, ends in time,
 * gives no more than it may, and its integers and infinities arrive as they are. The server holds the
 * answer back until it is whole, so that what fails halfway fails.
 */
export function settingsFor(
  { takesParameters }: ClickhouseAbility,
  { maxRows }: Limits,
  leftMs: number,
): ClickHouseSettings {
  return {
    max_result_rows: String(maxRows),
    result_overflow_mode: 'throw',
    max_execution_time: Math.max(1, Math.ceil(leftMs / 1000)),
    output_format_json_quote_64bit_integers: 1,
    output_format_json_quote_denormals: 1,
    wait_end_of_query: 1,
    // Unknown to older servers.
    ...(takesParameters ? { cancel_http_readonly_queries_on_client_close: 1 } : {}),
    // Last, so that a user who may set nothing is told of another than this one. With 1 the query
    // could set no limit of its own, and users whose profile has 2 could not be asked at all.
    readonly: '2',
  };
}
