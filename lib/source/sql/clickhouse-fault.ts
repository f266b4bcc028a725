import { failure, type Result } from '#lib/diagnostic/result.ts';
import { wordSeconds } from '../http/fault.ts';
import type { RetrieveContext } from '../origin.ts';
import type { ClickhouseAddress } from './clickhouse-address.ts';
import { readClickhouseError, type ClickhouseException } from './clickhouse-error.ts';
import { refused, tooSlow } from './engine-fault.ts';
import { maskQuoted } from './mask-words.ts';
import type { RenderedQuery } from './render-query.ts';
import { tooLarge } from './sql-origin.ts';

/** Codes of ClickHouse's errors that are not of the query itself. */
const codes = {
  tooSlow: [159, 160],
  tooLarge: [396],
  /** Unknown user, wrong password, password missing, address not allowed, authentication failed. */
  notLetIn: [192, 193, 194, 195, 516],
  readonly: [164],
};

type Asked = {
  /** Of the query. */
  readonly file: string;
  readonly address: ClickhouseAddress;
  readonly context: RetrieveContext;
  /** What was sent; none where only the version was asked for. */
  readonly rendered?: RenderedQuery | undefined;
};

/**
 * Says why a server did not answer: `sql-query` (what it refuses in the query, where it says that it
 * is), `source-size`, `source-timeout`, `source-auth` (it does not let this user in, or not ask as it
 * must be asked) or `source-fetch` (no answer, or none of ClickHouse's). Its address and password, and what
 * it read of the data, are in none of the words.
 */
export function clickhouseFault(error: unknown, asked: Asked): Result<never> {
  const exception = readClickhouseError(error);
  return exception ? exceptionFault(exception, asked) : connectionFault(error, asked);
}

function exceptionFault(
  { code, words, position }: ClickhouseException,
  { file, address, context, rendered }: Asked,
): Result<never> {
  const { limits, fault } = context;
  if (codes.tooSlow.includes(code)) return tooSlow(file, limits.overallMs);
  if (codes.tooLarge.includes(code)) return tooLarge(file, `${limits.maxRows} rows`);
  // A query that would set `readonly` itself is refused as a query.
  const isSettings =
    codes.readonly.includes(code) && /setting/i.test(words) && !/['(]readonly['")]/.test(words);
  if (isSettings || codes.notLetIn.includes(code)) {
    return failure(
      fault({
        path: ['from', 'server'],
        reason: isSettings
          ? `Unexpected refusal of settings by the server of \`${address.variable}\`, expected a user whose profile has readonly = 2`
          : `Unexpected refusal by the server of \`${address.variable}\`, expected it to let this user in`,
        help: isSettings
          ? 'With readonly = 1 no limit can be set for a query; with 2 data cannot be changed either.'
          : `Check user and password in the value of \`${address.variable}\`.`,
        rule: 'source-auth',
      }),
    );
  }
  const place = position === undefined ? undefined : rendered?.placeOf(position);
  const known = rendered?.text ?? '';
  return refused({
    file,
    place,
    engine: 'ClickHouse',
    words: maskQuoted(address.redact(words), known),
  });
}

function connectionFault(error: unknown, { address, context }: Asked): Result<never> {
  const { fault, limits } = context;
  const server = `the server of \`${address.variable}\``;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const isSilent = error instanceof Error && error.message === 'Timeout error.';
  return failure(
    fault({
      path: ['from', 'server'],
      ...(isSilent
        ? {
            reason: `Unexpected silence of ${wordSeconds(limits.idleMs)} from ${server}, expected an answer`,
            help: 'Try again later.',
            rule: 'source-timeout',
          }
        : {
            reason:
              code === undefined
                ? `Unexpected answer from ${server}, expected one of ClickHouse's HTTP interface`
                : `Unexpected failure to reach ${server} (${code}), expected an answer`,
            help: `Check the value of \`${address.variable}\`: ClickHouse answers HTTPS at port 8443 and HTTP at 8123.`,
            rule: 'source-fetch',
          }),
    }),
  );
}
