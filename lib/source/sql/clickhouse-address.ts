import type { ClickhouseOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { redactor, type Redact } from '../http/redact.ts';
import type { RetrieveContext } from '../origin.ts';

/** A ClickHouse server as a variable names it. */
export type ClickhouseAddress = {
  /** The variable: what the server is called in words. */
  readonly variable: string;
  /** Without user, password and database. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** Takes its address and password out of what it says. */
  readonly redact: Redact;
};

/**
 * Reads the address of a server from the environment: `https://user:password@host:8443/database`. Fails
 * with `source-auth`, which names the variable and never its value.
 */
export function readClickhouseAddress(
  { server }: ClickhouseOrigin,
  { env, fault }: RetrieveContext,
): Result<ClickhouseAddress> {
  const fail = (words: Pick<IssueText, 'reason' | 'help'>): Result<never> =>
    failure(fault({ path: ['from', 'server'], rule: 'source-auth', ...words }));
  const help = `Set \`${server}\` to \`https://user:password@host:8443/database\` in the environment of the pull.`;
  // What is read from a file often ends in a line break.
  const value = env[server]?.trim() ?? '';
  if (value === '')
    return fail({
      reason: `Unexpected missing variable \`${server}\`, expected the address of a ClickHouse server`,
      help,
    });
  const address = URL.canParse(value) ? new URL(value) : undefined;
  const parts = address && partsOf(address);
  if (address === undefined || parts === undefined)
    return fail({
      reason: `Unexpected form of the variable \`${server}\`, expected the address of a ClickHouse server`,
      help,
    });
  const { protocol, host, hostname } = address;
  const redact = redactor([value, host, hostname, parts.password]);
  return success({ variable: server, url: `${protocol}//${host}`, ...parts, redact });
}

function partsOf(
  url: URL,
): Pick<ClickhouseAddress, 'username' | 'password' | 'database'> | undefined {
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isHttp || url.search !== '' || url.hash !== '') return undefined;
  try {
    const [username = '', password = '', database = ''] = [
      url.username,
      url.password,
      url.pathname.slice(1),
    ].map((part) => decodeURIComponent(part));
    return { username: orDefault(username), password, database: orDefault(database) };
  } catch {
    // A lone % in a password.
    return undefined;
  }
}

function orDefault(name: string): string {
  return name === '' ? 'default' : name;
}
