import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Limits } from '../limits.ts';
import { retrieveExample } from './example-retrieval.ts';

/** What a stand-in was asked: the query, and what was beside it in the address. */
type Asked = { readonly query: string; readonly beside: Readonly<Record<string, string>> };

type Answer = { readonly status?: number; readonly body: string };

/**
 * Asks a stand-in for a server of some version, as no such server is at hand: it keeps what it is asked
 * and gives answers as they are documented.
 */
async function askStandIn(
  version: string,
  answer: (asked: Asked) => Answer,
  limits: Partial<Limits> = {},
): Promise<{ readonly asked: readonly Asked[]; readonly told: string }> {
  const asked: Asked[] = [];
  const standIn = createServer((request: IncomingMessage, response) => {
    void text(request).then((query) => {
      const beside = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams);
      const isVersion = query.startsWith('SELECT version()');
      if (!isVersion) asked.push({ query, beside });
      const { status = 200, body } = isVersion
        ? { body: bodyOf('String', version) }
        : answer({ query, beside });
      response.writeHead(status).end(body);
    });
  });
  await new Promise<void>((resolve) => standIn.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    standIn.closeAllConnections();
    standIn.close();
  });
  const address = standIn.address();
  const origin = await retrieveExample({
    limits,
    source: 'from: { clickhouse: q.sql }\nperiod: { from: 2025-10, to: 2025-10 }\n',
    files: {
      'q.sql':
        "SELECT count() AS n FROM events -- '{x:y}'\nWHERE day >= {from:Date} AND t < {until:DateTime};",
    },
    env: {
      KANSOKU_CLICKHOUSE: `http://reader:secret@127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/observatory`,
    },
  });
  const told = typeof origin === 'string' ? origin : Buffer.from(origin.bytes).toString();
  return { asked, told };
}

function bodyOf(type: string, cell: unknown): string {
  return JSON.stringify({ meta: [{ name: 'n', type }], data: [[cell]], rows: 1 });
}

test('a server of version 20 or later is given parameters beside the query', async () => {
  const { asked, told } = await askStandIn('24.3.1.2672', () => ({ body: bodyOf('UInt64', '5') }));
  expect(told).toBe('{"columns":["n"],"rows":[[5]]}\n');
  expect(asked).toHaveLength(1);
  expect(asked[0]?.query).toBe(
    "SELECT count() AS n FROM events -- '{x:y}'\nWHERE day >= {from_date:Date} AND t < {until_datetime:DateTime}\nFORMAT JSONCompact",
  );
  expect(asked[0]?.beside).toMatchObject({
    param_from_date: '2025-10-01',
    param_until_datetime: '2025-11-01 00:00:00',
    database: 'observatory',
    readonly: '2',
    max_result_rows: '100000',
    result_overflow_mode: 'throw',
    cancel_http_readonly_queries_on_client_close: '1',
  });
});

test('an older one is given literals', async () => {
  const { asked } = await askStandIn('19.17.4.11', () => ({ body: bodyOf('UInt64', 5) }));
  expect(asked[0]?.query).toBe(
    "SELECT count() AS n FROM events -- '{x:y}'\nWHERE day >= toDate('2025-10-01') AND t < toDateTime('2025-11-01 00:00:00')\nFORMAT JSONCompact",
  );
  expect(Object.keys(asked[0]?.beside ?? {}).filter((key) => key.startsWith('param_'))).toEqual([]);
});

test('types that older servers do not have', async () => {
  const cell = async (type: string, value: unknown): Promise<string> => {
    const { told } = await askStandIn('24.3.1.2672', () => ({ body: bodyOf(type, value) }));
    return told.replace(/^.*"rows":\[\[/, '').replace(/\]\]\}\n$/, '');
  };
  expect(await cell('LowCardinality(Nullable(String))', 'ssh')).toBe('"ssh"');
  expect(await cell('UInt256', '340282366920938463463374607431768211456')).toBe(
    '340282366920938463463374607431768211456',
  );
  expect(await cell('Bool', true)).toBe('true');
  expect(await cell("DateTime64(3, 'UTC')", '2025-10-01 09:00:00.000')).toBe(
    '"2025-10-01 09:00:00"',
  );
  expect(await cell('DateTime64(3)', '2025-10-01 09:00:10.500')).toBe('"2025-10-01 09:00:10.5"');
  expect(await cell('Date32', '2025-10-01')).toBe('"2025-10-01"');
  expect(await cell('Map(String, UInt64)', { a: 1 })).toMatch(
    /Unexpected type Map\(String, UInt64\)/,
  );
});

test('an error is placed in the file, by the words of a later version', async () => {
  const { told } = await askStandIn('24.3.1.2672', ({ query }) => ({
    status: 400,
    body: `Code: 62. DB::Exception: Syntax error: failed at position ${query.indexOf('AND') + 1} ('AND') (line 2, col 32): AND t < {until_datetime:DateTime} FORMAT JSONCompact. Expected one of: token. (SYNTAX_ERROR) (version 24.3.1.2672 (official build))`,
  }));
  expect(told).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:2:26  error  Unexpected refusal by ClickHouse (Syntax error: AND t < {until_datetime:DateTime} FORMAT JSONCompact), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('a cluster does not tell its servers', async () => {
  const { told } = await askStandIn('24.3.1.2672', () => ({
    status: 500,
    body: 'Code: 279. DB::Exception: All connection tries failed while talking to clickhouse-2.example:9000 (192.0.2.7:9000), reader. (ALL_CONNECTION_TRIES_FAILED) (version 24.3.1.2672 (official build))',
  }));
  expect(told).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (All connection tries failed while talking to ••• (•••), reader), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('an answer that breaks off', async () => {
  const { told } = await askStandIn('24.3.1.2672', () => ({
    body: '{"meta":[{"name":"n","type":"UInt64"}],"data":[["1"],Code: 241. DB::Exception: Memory limit exceeded',
  }));
  expect(told).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected answer from the server of \`KANSOKU_CLICKHOUSE\`, expected one of ClickHouse's HTTP interface  source-fetch
        Check the value of \`KANSOKU_CLICKHOUSE\`: ClickHouse answers HTTPS at port 8443 and HTTP at 8123.
    1 error, 0 warnings"
  `);
});

test('a server that gives more than was asked for', async () => {
  const many = { meta: [{ name: 'n', type: 'UInt8' }], data: [[1], [2]] };
  const rows = await askStandIn('24.3.1.2672', () => ({ body: JSON.stringify(many) }), {
    maxRows: 1,
  });
  expect(rows.told).toMatch(/Unexpected result of more than 1 rows/);
  const padded = `${JSON.stringify(many)}${' '.repeat(1000)}`;
  const bytes = await askStandIn('24.3.1.2672', () => ({ body: padded }), { maxBytes: 1000 });
  expect(bytes.told).toMatch(/Unexpected result of more than 1000 bytes/);
});
