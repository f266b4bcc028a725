import { success, type Result } from '#lib/diagnostic/result.ts';
import { askClickhouse } from './ask-clickhouse.ts';
import { readClickhouseAnswer } from './clickhouse-answer.ts';
import { clickhouseFault } from './clickhouse-fault.ts';
import type { ClickhouseRun } from './run-clickhouse.ts';

/**
 * The first version whose servers are given parameters beside the query. Some of the year before it
 * took them too; below it they go in as literals.
 */
const firstWithParameters = 20;

const longestVersion = 10_000;

/** What a server can do, told from its version. */
export type ClickhouseAbility = { readonly takesParameters: boolean };

/** Asks a server for its version. It must answer at once; fails as `clickhouseFault` does. */
export async function askAbility(
  file: string,
  { address, context, deadline }: ClickhouseRun,
): Promise<Result<ClickhouseAbility>> {
  try {
    const bytes = await askClickhouse(address, {
      text: 'SELECT version()',
      settings: {},
      parameters: {},
      silenceMs: context.limits.idleMs,
      maxBytes: longestVersion,
      signal: deadline.signal,
    });
    const version = bytes && readClickhouseAnswer(bytes)?.rows[0]?.[0];
    const major = /^(\d+)\./.exec(version ?? '')?.[1];
    if (major === undefined) return clickhouseFault(undefined, { file, address, context });
    return success({ takesParameters: Number(major) >= firstWithParameters });
  } catch (error) {
    return clickhouseFault(error, { file, address, context });
  }
}
