import { expect, test } from 'vitest';
import { retrieveExample, type Example } from './example-retrieval.ts';

const events = 'day,port,bytes\n2025-10-01,22,10\n2025-10-02,80,20\n2025-10-02,22,5\n';

const source = `from:
  duckdb: q.sql
  reads: { events: { file: events.csv } }
period: { from: 2025-10, to: 2025-10 }
`;

/** What a query over three events gives: its bytes, or its faults in words. */
async function ask(sql: string, example: Partial<Example> = {}): Promise<string> {
  const files = { 'q.sql': sql, 'events.csv': events, ...example.files };
  const origin = await retrieveExample({ source, ...example, files });
  return typeof origin === 'string' ? origin : Buffer.from(origin.bytes).toString();
}

test('a query gives a table of typed cells, and bytes that are its JSON', async () => {
  const origin = await retrieveExample({
    source,
    files: {
      'q.sql':
        'SELECT day, count(*) AS packets, sum(bytes) / 10 AS "10 B" FROM events GROUP BY 1 ORDER BY 1',
      'events.csv': events,
    },
  });
  if (typeof origin === 'string') throw new Error(origin);
  expect(origin.address).toBe('q.sql');
  expect(origin.file).toBe('content/datasets/events/q.sql');
  expect(origin.table).toMatchObject({
    columns: [{ name: 'day' }, { name: 'packets' }, { name: '10 B' }],
    rows: [
      ['2025-10-01', 1n, 1],
      ['2025-10-02', 2n, 2.5],
    ],
    textual: false,
  });
  expect(origin.table.placeOf(1, 0)).toEqual({ line: 1, column: 1 });
  expect(Buffer.from(origin.bytes).toString()).toBe(
    '{"columns":["day","packets","10 B"],"rows":[["2025-10-01",1,1],["2025-10-02",2,2.5]]}\n',
  );
});

test('parameters are bound, each of its type', async () => {
  expect(
    await ask(
      'SELECT {from:Date} + 1 AS a, {until:Date} AS b, {from:DateTime} AS c, {to:String} AS d, {from:UInt64} + 1 AS e',
    ),
  ).toBe(
    '{"columns":["a","b","c","d","e"],"rows":[["2025-10-02","2025-11-01","2025-10-01 00:00:00","2025-10-31",20251002]]}\n',
  );
  expect(
    await ask('SELECT count(*) AS n FROM events WHERE day >= {from:Date} AND day < {until:Date}', {
      source: source.replace('2025-10, to: 2025-10', '2025-10-02, to: 2025-10-02'),
    }),
  ).toBe('{"columns":["n"],"rows":[[2]]}\n');
});

test('a parameter without a period', async () => {
  expect(await ask('SELECT 1,\n  {from:Date}', { source: source.replace(/period.*/, '') }))
    .toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:2:3  error  Unexpected parameter \`{from:Date}\`, expected none where source.yaml has no period  sql-parameter
        Write \`period: { from: …, to: … }\` in source.yaml.
    1 error, 0 warnings"
  `);
});

test('integers survive beyond 2^53 and 2^64; decimals and floats are the nearest double', async () => {
  expect(
    await ask(`
      SELECT 9007199254740993 AS a, sum(x) AS b, CAST(max(x) AS UBIGINT) AS c,
        CAST(-170141183460469231731687303715884105727 AS HUGEINT) AS d,
        CAST(12 AS DECIMAL(18, 0)) AS e, 1.50 AS f, CAST(0.1 AS FLOAT) AS g, 1e21 AS h
      FROM (SELECT unnest([18446744073709551615, 18446744073709551615]) AS x)`),
  ).toBe(
    '{"columns":["a","b","c","d","e","f","g","h"],"rows":[[9007199254740993,36893488147419103230,18446744073709551615,-170141183460469231731687303715884105727,12,1.5,0.1,1e+21]]}\n',
  );
});

test('texts, times and what is unknown', async () => {
  expect(
    await ask(`
      SELECT '"雪"' AS a, true AS b, NULL AS c, TIMESTAMP '2025-10-01 09:00:00' AS d,
        date_trunc('hour', TIMESTAMP '2025-10-01 09:12:13.5') AS e, CAST('x' AS ENUM('x')) AS f`),
  ).toBe(
    '{"columns":["a","b","c","d","e","f"],"rows":[["\\"雪\\"",true,null,"2025-10-01 09:00:00","2025-10-01 09:00:00","x"]]}\n',
  );
});

test('a number that is none, and types that no dataset holds', async () => {
  expect(await ask('SELECT 1 AS a, 2 AS b UNION ALL SELECT 2, 1 / 0 ORDER BY 1'))
    .toMatchInlineSnapshot(`
      "content/datasets/events/q.sql:1:1  error  Unexpected Infinity in column \`b\` of row 2 of the result, expected a number  sql-value
          Mind what is divided: \`x / nullIf(total, 0)\` is NULL, unknown, where there is no total.
      1 error, 0 warnings"
    `);
  expect(await ask('SELECT 0 / 0 AS x FROM range(120)')).toMatch(
    /Unexpected NaN in column `x` of row 1 of the result and 119 more rows, expected a number/,
  );
  expect(await ask('SELECT [1, 2] AS x')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected type INTEGER[] of column \`x\`, expected a number, a text, a date or a time  sql-value
        Cast it in the query: CAST(… AS VARCHAR).
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT TIMESTAMPTZ '2025-10-01 09:00:00+09' AS x")).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected type TIMESTAMP WITH TIME ZONE of column \`x\`, expected a number, a text, a date or a time  sql-value
        Say which zone its days and hours are of: \`ts AT TIME ZONE 'UTC'\`.
    1 error, 0 warnings"
  `);
});

test('what DuckDB refuses is told where it stands', async () => {
  expect(await ask('SELECT day,\n  {from:Date}, prot\nFROM events')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:2:16  error  Unexpected refusal by DuckDB (Referenced column "prot" not found in FROM clause), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT '雪', {from:Date}, FROM WHERE day")).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:29  error  Unexpected refusal by DuckDB (syntax error at or near "WHERE"), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask('-- Why.\n\nSELECT day,, port FROM events')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:3:12  error  Unexpected refusal by DuckDB (syntax error at or near ","), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask('SELECT 9223372036854775807 + day FROM packets')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:39  error  Unexpected refusal by DuckDB (Table with name packets does not exist), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
  expect(await ask('SELECT $x AS x')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected refusal by DuckDB (Values were not provided for the following prepared statement parameters: x), expected rows  sql-query
        Mend the query; docs/sql-sources.md says how one is written.
    1 error, 0 warnings"
  `);
});

test('no row, or a name twice', async () => {
  expect(await ask('SELECT day FROM events WHERE port = 443')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected result without a row, expected at least one  source-empty
        Does the period of source.yaml lie where there is data?
    1 error, 0 warnings"
  `);
  expect(await ask('SELECT 1 AS a, 2 AS a')).toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected second column \`a\`, expected each name once  sql-query
        Name it with AS.
    1 error, 0 warnings"
  `);
});

test('a result that is too large', async () => {
  expect(await ask('SELECT range AS n FROM range(1000000000000)', { limits: { maxRows: 1000 } }))
    .toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected result of more than 1000 rows, expected at most that  source-size
        Aggregate further, or ask for a shorter period.
    1 error, 0 warnings"
  `);
  expect(await ask("SELECT repeat('x', 600) AS n FROM range(2)", { limits: { maxBytes: 1000 } }))
    .toMatchInlineSnapshot(`
    "content/datasets/events/q.sql:1:1  error  Unexpected result of more than 1000 bytes, expected at most that  source-size
        Aggregate further, or ask for a shorter period.
    1 error, 0 warnings"
  `);
});

test('a query reaches the files of its tables and nothing else', async () => {
  const refusal =
    /^content\/datasets\/events\/q\.sql:\d+:\d+ {2}error {2}Unexpected refusal by DuckDB/;
  for (const reading of [
    "read_csv('/etc/passwd')",
    "read_text('/etc/passwd')",
    "read_blob('q.sql')",
    "glob('/etc/*')",
    "'/etc/passwd'",
    "sniff_csv('/etc/passwd')",
    "read_parquet('https://example.org/x.parquet')",
    "parquet_metadata('/etc/passwd')",
    'duckdb_secrets()',
    "read_text(getenv('HOME'))",
  ])
    expect(await ask(`SELECT * FROM ${reading}`)).toMatch(refusal);
});

test('time is up, and someone stops it', async () => {
  const endless = 'SELECT sum(a.range * b.range) AS n FROM range(10000000) a, range(10000000) b';
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
  expect(await ask('SELECT 1 AS n', { signal: AbortSignal.abort() })).toMatch(/interruption/);
  expect(performance.now() - started).toBeLessThan(5000);
});

test('what DuckDB says of a cell does not repeat it', async () => {
  const words = async (sql: string): Promise<string> =>
    /\((.*)\), expected/.exec(
      await ask(sql, { files: { 'events.csv': "host\n192.0.2.77 of O'Brien\n" } }),
    )?.[1] ?? 'none';
  expect(await words('SELECT host::BIGINT AS n FROM events')).toMatchInlineSnapshot(
    `"Could not convert string … of … to INT64 when casting from source column host"`,
  );
  expect(await words('SELECT error(host) AS n FROM events')).toMatchInlineSnapshot(
    `"Invalid Input: … of …"`,
  );
  expect(await words("SELECT strptime(host, '%Y') AS n FROM events")).toMatchInlineSnapshot(
    `"Could not parse string … of … according to format specifier "%Y""`,
  );
  expect(await words('SELECT hosts FROM events')).toMatchInlineSnapshot(
    `"Referenced column "hosts" not found in FROM clause"`,
  );
});
