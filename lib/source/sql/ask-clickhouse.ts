import { addAbortSignal } from 'node:stream';
import { ClickHouseLogLevel, createClient, type ClickHouseSettings } from '@clickhouse/client';
import type { ClickhouseAddress } from './clickhouse-address.ts';

export type ClickhouseQuestion = {
  /** One statement, without a FORMAT. */
  readonly text: string;
  readonly settings: ClickHouseSettings;
  readonly parameters: Readonly<Record<string, string>>;
  /** How long the server may be silent, in milliseconds. */
  readonly silenceMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

/**
 * Asks a server and reads its answer, in the format JSONCompact, to the end; undefined where it has more
 * bytes than it may. Throws what the client throws, which may hold the address.
 */
export async function askClickhouse(
  {
    url,
    username,
    password,
    database,
  }: Pick<ClickhouseAddress, 'url' | 'username' | 'password' | 'database'>,
  { text, settings, parameters, silenceMs, maxBytes, signal }: ClickhouseQuestion,
): Promise<Uint8Array | undefined> {
  const client = createClient({
    url,
    username,
    password,
    database,
    application: 'kansoku',
    request_timeout: silenceMs,
    keep_alive: { enabled: false },
    // It would write the address.
    log: { level: ClickHouseLogLevel.OFF },
  });
  try {
    const { stream } = await client.exec({
      // A comment at the end of the query must not swallow the format.
      query: `${text}\nFORMAT JSONCompact`,
      clickhouse_settings: settings,
      query_params: { ...parameters },
      abort_signal: signal,
    });
    addAbortSignal(signal, stream);
    const pieces: Uint8Array[] = [];
    let bytes = 0;
    for await (const piece of stream) {
      if (!(piece instanceof Uint8Array)) throw new TypeError('Not bytes');
      bytes += piece.byteLength;
      if (bytes > maxBytes) return undefined;
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } finally {
    await client.close();
  }
}
