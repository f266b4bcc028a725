import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Deadline } from '../http/deadline.ts';

const settings: Readonly<Record<string, string>> = {
  // One thread adds up in one order: the same input gives the same bytes.
  threads: '1',
  memory_limit: '2GB',
  // What does not fit into memory is an error, not a file of raw data on some disk.
  temp_directory: '',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  allow_community_extensions: 'false',
  allow_unsigned_extensions: 'false',
  errors_as_json: 'true',
};

const interruptEveryMs = 20;

/**
 * Runs something with a DuckDB of its own that holds nothing, may read the files at `paths` and no
 * other, writes nowhere, reaches no network, and cannot be told otherwise by a query. Its time zone is
 * UTC. At the deadline it is interrupted, whatever it does.
 */
export async function withDuckdb<T>(
  { paths, deadline }: { readonly paths: readonly string[]; readonly deadline: Deadline },
  use: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { ...settings });
  const connection = await instance.connect();
  let interrupting: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    // An interruption between two statements holds for neither.
    interrupting ??= setInterval(() => connection.interrupt(), interruptEveryMs);
  };
  if (deadline.signal.aborted) interrupt();
  deadline.signal.addEventListener('abort', interrupt);
  try {
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(`SET allowed_paths = [${paths.map(quoteText).join(', ')}]`);
    await connection.run('SET enable_external_access = false');
    await connection.run('SET lock_configuration = true');
    return await use(connection);
  } finally {
    deadline.signal.removeEventListener('abort', interrupt);
    clearInterval(interrupting);
    connection.closeSync();
    instance.closeSync();
  }
}

/** A text as DuckDB's SQL has it. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
