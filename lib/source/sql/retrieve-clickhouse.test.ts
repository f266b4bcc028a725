import { createServer, type Server, type Socket } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { askClickhouse } from './ask-clickhouse.ts';
import { clickhousePassword, startClickhouse } from './clickhouse-server.ts';
import { settingsFor } from './clickhouse-settings.ts';
import { retrieveExample, type Example } from './example-retrieval.ts';

const server = await startClickhouse();
afterAll(server.stop);

const source = `from: { clickhouse: q.sql }
period: { from: 2025-10, to: 2025-10 }
`;

/** What a query on the server gives: its bytes, or its faults in words, which never tell where it is. */
async function ask(sql: string, example: Partial<Example> = {}): Promise<string> {
  const env = { KANSOKU_CLICKHOUSE: server.urlOf('reader') };
  const origin = await retrieveExample({ source, env, files: { 'q.sql': sql }, ...example });
  if (typeof origin !== 'string') return Buffer.from(origin.bytes).toString();
  expect(origin).not.toMatch(/127\.0\.0\.1|localhost/);
  expect(origin).not.toContain(clickhousePassword);
  expect(origin).not.toContain(encodeURIComponent(clickhousePassword));
  expect(origin).not.toContain(new URL(server.url).port);
  return origin;
}

test('a query gives a table of typed cells, and bytes that are its JSON', async () => {
  const sql = `-- By day.
SELECT {from:Date} + number AS day, count() AS packets, number / 4 AS "n/4"
FROM (SELECT number FROM system.numbers LIMIT 2)
GROUP BY number ORDER BY number; -- That is all.`;
  const env = { KANSOKU_CLICKHOUSE: server.urlOf('reader') };
  const origin = await retrieveExample({ source, env, files: { 'q.sql': sql } });
  if (typeof origin === 'string') throw new Error(origin);
  expect(origin.address).toBe('q.sql');
  expect(origin.file).toBe('content/datasets/events/q.sql');
  expect(origin.table).toMatchObject({
    columns: [{ name: 'day' }, { name: 'packets' }, { name: 'n/4' }],
    rows: [
      ['2025-10-01', 1n, 0],
      ['2025-10-02', 1n, 0.25],
    ],
    textual: false,
  });
  expect(Buffer.from(origin.bytes).toString()).toBe(
    '{"columns":["day","packets","n/4"],"rows":[["2025-10-01",1,0],["2025-10-02",1,0.25]]}\n',
  );
});

test('parameters go in as typed literals', async () => {
  expect(
    await ask(
      'SELECT {from:Date} + 1 AS a, {until:Date} AS b, {from:DateTime} AS c, {to:String} AS d, {from:UInt64} + 1 AS e, toTypeName({from:UInt64}) AS f',
    ),
  ).toBe(
    '{"columns":["a","b","c","d","e","f"],"rows":[["2025-10-02","2025-11-01","2025-10-01 00:00:00","2025-10-31",20251002,"UInt64"]]}\n',
  );
});

test('integers survive beyond 2^53; decimals are the nearest double', async () => {
  expect(
    await ask(
      "SELECT toUInt64(18446744073709551615) AS a, toInt64(-9007199254740993) AS b, toDecimal128('36893488147419103230', 0) AS c, toDecimal64('1.50', 2) AS d, 1e21 AS e, toUInt8(7) AS f, toFloat32(0.1) AS g",
    ),
  ).toBe(
    '{"columns":["a","b","c","d","e","f","g"],"rows":[[18446744073709551615,-9007199254740993,36893488147419103230,1.5,1e+21,7,0.1]]}\n',
  );
});

test('a sum of UInt64 starts again at 2^64, which nobody tells; one of decimals does not', async () => {
  const twice = (value: string): string => `(SELECT ${value} AS x UNION ALL SELECT ${value} AS x)`;
  const half = 'toUInt64(9223372036854775808)';
  expect(await ask(`SELECT sum(x) - 1 AS n FROM ${twice(half)}`)).toContain('[[-1]]');
  expect(await ask(`SELECT sum(x) AS n FROM ${twice(half)}`)).toContain('[[0]]');
  expect(
    await ask(`SELECT sum(toDecimal128(x, 0)) AS n FROM ${twice('toUInt64(4611686018427387905)')}`),
  ).toContain('[[9223372036854775810]]');
  expect(
    await ask(`SELECT sum(toDecimal128(x, 0)) AS n FROM ${twice('toInt64(9223372036854775807)')}`),
  ).toContain('[[18446744073709551614]]');
});

test('texts, times and what is unknown', async () => {
  expect(
    await ask(
      `SELECT '"雪"/\\0' AS a, CAST(NULL AS Nullable(UInt64)) AS b, CAST(5 AS Nullable(UInt64)) AS c, NULL AS d, toDateTime('2025-10-01 09:00:00') AS e, toStartOfHour(toDateTime('2025-10-01 09:12:13')) AS f, CAST('x' AS Enum8('x' = 1)) AS g, toFixedString('ab', 2) AS h`,
    ),
  ).toBe(
    '{"columns":["a","b","c","d","e","f","g","h"],"rows":[["\\"雪\\"/\\u0000",null,5,null,"2025-10-01 09:00:00","2025-10-01 09:00:00","x","ab"]]}\n',
  );
});

test('a number that is none, and types that no dataset holds', async () => {
  expect(await ask('SELECT 1 AS a, 1 / 0 AS b')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected Infinity in column \`b\` of row 1 of the result, expected a number  sql-value
        Mind what is divided: \`x / nullIf(total, 0)\` is NULL, unknown, where there is no total.
    1 error, 0 warnings"
  `);
  expect(await ask('SELECT 0 / 0 AS x')).toMatch(/Unexpected NaN in column `x` of row 1/);
  expect(await ask('SELECT -1 / 0 AS x')).toMatch(/Unexpected -Infinity in column `x` of row 1/);
  expect(await ask('SELECT [1, 2] AS x')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected type Array(UInt8) of column \`x\`, expected a number, a text, a date or a time  sql-value
        Cast it in the query: toString(…).
    1 error, 0 warnings"
  `);
});

test('what the server refuses is told where it stands', async () => {
  expect(await ask("-- Why.\n\nSELECT '雪', {from:Date} + + WHERE 1")).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:3:29  error  Unexpected refusal by ClickHouse (Syntax error: WHERE 1), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT {from:Date},\n  '雪' WHERE WHERE 1")).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:2:19  error  Unexpected refusal by ClickHouse (Syntax error: 1), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask('SELECT day FROM packets')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (Table default.packets doesn't exist), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT 'open")).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:8  error  Unexpected refusal by ClickHouse (Syntax error: 'open), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask('SELECT 1 FORMAT JSON')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:17  error  Unexpected refusal by ClickHouse (Syntax error: JSON), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT * FROM remote('127.0.0.1:1', system.one)")).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (All connection tries failed), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('what the server says of its password is not passed on', async () => {
  const password = clickhousePassword.replaceAll("'", "''");
  expect(await ask(`SELECT toUInt64('${password}') AS n`)).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (Cannot parse string '…' as UInt64: syntax error at begin of string), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('what the server says of a cell does not repeat it', async () => {
  const said = await ask("SELECT toUInt64(unhex('726F6F6D20392778')) AS n");
  expect(said).toContain("(Cannot parse string '…' as UInt64");
  expect(said).not.toContain('room 9');
});

test('what fails halfway fails', async () => {
  const halfway =
    'SELECT intDiv(1, number - 500000) AS n FROM (SELECT number FROM system.numbers LIMIT 1000000)';
  expect(await ask(halfway, { limits: { maxRows: 2_000_000 } })).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (Division by zero), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('a query cannot write, nor lift what guards it', async () => {
  const all = { env: { KANSOKU_CLICKHOUSE: server.url } };
  expect(await ask('SELECT 1 SETTINGS readonly = 0', all)).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (Cannot modify 'readonly' setting in readonly mode), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT 1 AS a INTO OUTFILE 'x'", all)).toMatch(/sql-query/);
});

test('the server itself refuses what writes, were it asked', async () => {
  const { hostname, port } = new URL(server.url);
  const asked = askClickhouse(
    { url: `http://${hostname}:${port}`, username: 'default', password: '', database: 'default' },
    {
      text: 'CREATE TABLE written (a UInt8) ENGINE = Memory',
      settings: settingsFor({ takesParameters: false }, defaultLimits, 1000),
      parameters: {},
      silenceMs: 5000,
      maxBytes: 1000,
      signal: AbortSignal.timeout(5000),
    },
  );
  await expect(asked).rejects.toThrow('Cannot create table in readonly mode');
});

test('a result that is too large', async () => {
  const many = 'SELECT number FROM system.numbers LIMIT 1000';
  expect(await ask(many, { limits: { maxRows: 100 } })).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected result of more than 100 rows, expected at most that  source-size
        Aggregate further, or ask for a shorter period.
    1 error, 0 warnings"
  `);
  expect(await ask(`${many} SETTINGS max_result_rows = 0`, { limits: { maxRows: 100 } })).toMatch(
    /more than 100 rows/,
  );
  expect(await ask(many, { limits: { maxBytes: 1000 } })).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected result of more than 1000 bytes, expected at most that  source-size
        Aggregate further, or ask for a shorter period.
    1 error, 0 warnings"
  `);
});

test('no row, or a name twice', async () => {
  expect(await ask('SELECT 1 AS a WHERE 0')).toMatch(/Unexpected result without a row/);
  expect(await ask('SELECT 1 AS a, a')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected second column \`a\`, expected each name once  sql-query
        Name it with AS.
    1 error, 0 warnings"
  `);
});

test('time is up, and someone stops it', async () => {
  const endless = 'SELECT count() AS n FROM system.numbers WHERE sleep(0.1) = 0';
  const started = performance.now();
  expect(await ask(endless, { limits: { overallMs: 300 } })).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected slowness of the query, expected its result within 0.3 s  source-timeout
        Ask for a shorter period, or for less.
    1 error, 0 warnings"
  `);
  expect(await ask(endless, { signal: AbortSignal.timeout(300) })).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected interruption of the query, expected its end  source-fetch
        Pull again.
    1 error, 0 warnings"
  `);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('the server is named by a variable, whose value is never told', async () => {
  const withValue = (value: string | undefined): Promise<string> =>
    ask('SELECT 1 AS n', { env: value === undefined ? {} : { KANSOKU_CLICKHOUSE: value } });
  expect(await withValue(undefined)).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected missing variable \`KANSOKU_CLICKHOUSE\`, expected the address of a ClickHouse server  source-auth
        Set \`KANSOKU_CLICKHOUSE\` to \`https://user:password@host:8443/database\` in the environment of the pull.
    1 error, 0 warnings"
  `);
  expect(await withValue('clickhouse')).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected form of the variable \`KANSOKU_CLICKHOUSE\`, expected the address of a ClickHouse server  source-auth
        Set \`KANSOKU_CLICKHOUSE\` to \`https://user:password@host:8443/database\` in the environment of the pull.
    1 error, 0 warnings"
  `);
  expect(await withValue('https://a:100%@clickhouse.example')).toMatch(/Unexpected form/);
  expect(await withValue('tcp://clickhouse.example:9000')).toMatch(/Unexpected form/);
  expect(await withValue(`${server.urlOf('reader')}\n`)).toContain('"rows":[[1]]');
  expect(
    await ask('SELECT 1 AS n', {
      source: `from: { clickhouse: q.sql, server: OBSERVATORY }\n`,
      env: { OBSERVATORY: server.url },
    }),
  ).toContain('"rows":[[1]]');
});

test('a server that does not let the user in, or not ask as it must be asked', async () => {
  const from = (value: string): Promise<string> =>
    ask('SELECT 1 AS n', { env: { KANSOKU_CLICKHOUSE: value } });
  expect(await from(server.urlOf('reader', 'guess'))).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected refusal by the server of \`KANSOKU_CLICKHOUSE\`, expected it to let this user in  source-auth
        Check user and password in the value of \`KANSOKU_CLICKHOUSE\`.
    1 error, 0 warnings"
  `);
  expect(await from(server.urlOf('strict'))).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected refusal of settings by the server of \`KANSOKU_CLICKHOUSE\`, expected a user whose profile has readonly = 2  source-auth
        With readonly = 1 no limit can be set for a query; with 2 data cannot be changed either.
    1 error, 0 warnings"
  `);
  expect(await from(`${new URL(server.url).origin}/nowhere`)).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by ClickHouse (Database nowhere doesn't exist), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('nobody there, silence, and another server', async () => {
  const from = (value: string): Promise<string> =>
    ask('SELECT 1 AS n', { env: { KANSOKU_CLICKHOUSE: value }, limits: { idleMs: 200 } });
  const silent = await listen(() => undefined);
  expect(await from(silent)).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected silence of 0.2 s from the server of \`KANSOKU_CLICKHOUSE\`, expected an answer  source-timeout
        Try again later.
    1 error, 0 warnings"
  `);
  const other = await listen((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\n<br>')),
  );
  expect(await from(other)).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected answer from the server of \`KANSOKU_CLICKHOUSE\`, expected one of ClickHouse's HTTP interface  source-fetch
        Check the value of \`KANSOKU_CLICKHOUSE\`: ClickHouse answers HTTPS at port 8443 and HTTP at 8123.
    1 error, 0 warnings"
  `);
  const missing = await listen((socket) =>
    socket.once('data', () => socket.end('HTTP/1.1 404 No\r\ncontent-length: 4\r\n\r\n<br>')),
  );
  expect(await from(missing)).toMatch(/Unexpected answer from the server of `KANSOKU_CLICKHOUSE`/);
  expect(await from('http://127.0.0.1:1')).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:1:7  error  Unexpected failure to reach the server of \`KANSOKU_CLICKHOUSE\` (ECONNREFUSED), expected an answer  source-fetch
        Check the value of \`KANSOKU_CLICKHOUSE\`: ClickHouse answers HTTPS at port 8443 and HTTP at 8123.
    1 error, 0 warnings"
  `);
});

/** The address of a server on this machine that lives as long as the test. */
async function listen(connected: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const listening: Server = createServer((socket) => {
    sockets.push(socket);
    connected(socket);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    listening.close();
  });
  const address = listening.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}
