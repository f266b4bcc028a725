import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, onTestFinished, test } from 'vitest';
import { retrieveExample, type Example } from './example-retrieval.ts';
import { withPrivateFolder } from './private-folder.ts';

const csv = 'day,port,packets\n2025-10-01,22,10\n2025-10-02,-,20\n';
const rows = '[["2025-10-01","22",10],["2025-10-02",null,20]]';

/** What a query over one table gives: its rows, or its faults in words. */
async function read(
  table: string,
  files: Example['files'],
  {
    sql = "SELECT CAST(day AS DATE) AS day, nullif(CAST(port AS VARCHAR), '-') AS port, CAST(packets AS BIGINT) AS packets FROM events",
    ...more
  }: Partial<Example> & { readonly sql?: string } = {},
): Promise<string> {
  const source = `from:\n  duckdb: q.sql\n  reads:\n    events: ${table}\n`;
  const origin = await retrieveExample({ source, files: { 'q.sql': sql, ...files }, ...more });
  if (typeof origin === 'string') return origin.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT');
  return Buffer.from(origin.bytes)
    .toString()
    .replace(/^.*"rows":/, '')
    .replace(/\}\n$/, '');
}

/** The rows of the CSV as Parquet. */
async function parquet(): Promise<Uint8Array> {
  return withPrivateFolder(async (folder) => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const path = join(folder, 'events.parquet');
    await connection.run(
      `COPY (SELECT * FROM (VALUES (DATE '2025-10-01', '22', 10), (DATE '2025-10-02', NULL, 20)) AS t(day, port, packets)) TO '${path}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    return readFileSync(path);
  });
}

/** The address of a server on this machine that lives as long as the test. */
async function serve(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    if (request.headers['if-none-match'] === undefined) answer(response);
    else response.writeHead(304).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

test('a table is CSV, TSV, NDJSON, JSON or Parquet, compressed or not', async () => {
  const lines = '{"day":"2025-10-01","port":22,"packets":10}\n{"day":"2025-10-02","packets":20}\n';
  const json = `[${lines.trim().replace('\n', ',')}]`;
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'e.csv': csv,
    'e.csv.gz': gzipSync(csv),
    'e.tsv': csv.replaceAll(',', '\t'),
    'e.ndjson': lines,
    'e.ndjson.gz': gzipSync(lines),
    'e.json': json,
    'e.parquet': await parquet(),
  };
  for (const name of Object.keys(files))
    expect(`${name} ${await read(`{ file: ${name} }`, files)}`).toBe(`${name} ${rows}`);
  expect(await read('{ file: e.txt, format: csv }', { 'e.txt': csv })).toBe(rows);
});

test('types are told from the whole file, and texts for what is unknown are left out', async () => {
  const many = `n\n${'1\n'.repeat(30_000)}x\n`;
  const typeOf = 'SELECT DISTINCT typeof(n) AS t FROM events';
  expect(await read('{ file: e.csv }', { 'e.csv': many }, { sql: typeOf })).toBe('[["VARCHAR"]]');
  expect(await read("{ file: e.csv, missing: ['x'] }", { 'e.csv': many }, { sql: typeOf })).toBe(
    '[["BIGINT"]]',
  );
  const lines = `${'{"n":1}\n'.repeat(30_000)}{"n":"x"}\n`;
  const late = "SELECT count(*) AS n FROM events WHERE CAST(n AS VARCHAR) LIKE '%x%'";
  expect(await read('{ file: e.ndjson }', { 'e.ndjson': lines }, { sql: late })).toBe('[[1]]');
});

test('the first line names the columns, whatever they are called', async () => {
  const odd = `"it's","say ""hi""","a;b"\nx,"y;z",w\n`;
  expect(await read('{ file: e.csv }', { 'e.csv': odd }, { sql: 'SELECT * FROM events' })).toBe(
    '[["x","y;z","w"]]',
  );
});

test('a query may read several tables', async () => {
  const source =
    'from:\n  duckdb: q.sql\n  reads: { order: { file: a.csv }, ports: { file: b.csv } }\n';
  const files = {
    'q.sql': 'SELECT name, sum(packets) AS n FROM "order" JOIN ports USING (port) GROUP BY name',
    'a.csv': 'port,packets\n22,10\n22,5\n',
    'b.csv': 'port,name\n22,ssh\n',
  };
  const origin = await retrieveExample({ source, files });
  expect(typeof origin === 'string' ? origin : origin.table.rows).toEqual([['ssh', 15n]]);
});

test('a table of an address is fetched', async () => {
  const address = await serve((response) => response.end(gzipSync(csv)));
  expect(await read(`{ http: ${address}/events.csv.gz }`, {})).toBe(rows);
});

test('what was fetched is gone when the next cannot be', async () => {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const first = await serve((response) => response.end(csv));
  let seen: readonly string[] = [];
  const second = await serve((response) => {
    const folders = readdirSync(memory).map((name) => join(memory, name));
    seen = folders.filter((folder) => existsSync(join(folder, 'fetched_first')));
    response.writeHead(404).end();
  });
  const source = `from:
  duckdb: q.sql
  reads:
    fetched_first: { http: ${first}/a.csv }
    events: { http: ${second}/b.csv }
`;
  const words = await retrieveExample({ source, files: { 'q.sql': 'SELECT 1' } });
  expect(words).toMatch(/source.yaml:5:21 {2}error {2}Unexpected answer 404/);
  expect(seen).toHaveLength(1);
  expect(seen.filter((folder) => existsSync(folder))).toEqual([]);
});

test('a table that is not there, too large, or not what it is said to be', async () => {
  expect(await read('{ file: e.csv }', {})).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:21  error  Unexpected missing file \`e.csv\`, expected it beside source.yaml  source-file
        Put the data at content/datasets/events/e.csv.
    1 error, 0 warnings"
  `);
  expect(await read('{ file: e.csv }', { 'e.csv': csv }, { limits: { maxBytes: 20 } }))
    .toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:21  error  Unexpected file of 50 bytes, expected at most 20  source-size
        Aggregate the data before it comes here.
    1 error, 0 warnings"
  `);
  expect(await read('{ file: e.parquet }', { 'e.parquet': csv })).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:13  error  Unexpected table \`events\` (No magic bytes found at end of file 'events'), expected parquet  sql-table
        Does the file hold what \`format\` or its name says?
    1 error, 0 warnings"
  `);
  expect(await read('{ file: e.json }', { 'e.json': csv })).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:13  error  Unexpected table \`events\` (Expected top-level JSON array with … but first character is … in file "events"), expected json  sql-table
        Does the file hold what \`format\` or its name says?
    1 error, 0 warnings"
  `);
  expect(await read(`{ http: ${await serve((response) => response.end('?'))}/e.parquet }`, {}))
    .toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:13  error  Unexpected table \`events\` (File 'events' too small to be a Parquet file), expected parquet  sql-table
        Does the file hold what \`format\` or its name says?
    1 error, 0 warnings"
  `);
});

test('what a query cannot read is refused before anything is fetched', async () => {
  expect(await read('{ file: e.dat }', {})).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:21  error  Unexpected \`e.dat\`, expected a name that tells the format, such as \`events.csv\`  source-format
        Write \`format: csv\`, or what it is, beside it.
    1 error, 0 warnings"
  `);
  expect(await read('{ file: e.xlsx }', {})).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:21  error  Unexpected xlsx, expected csv, tsv, ndjson, json or parquet for a query  source-format
        Save the sheet as CSV in UTF-8.
    1 error, 0 warnings"
  `);
  expect(await read('{ file: e.csv, encoding: cp932 }', {})).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:38  error  Unexpected encoding cp932, expected UTF-8 for a query  source-format
        Convert the file first: \`iconv -f CP932 -t UTF-8\`.
    1 error, 0 warnings"
  `);
  expect(await read("{ file: e.json, missing: ['-'] }", {})).toMatchInlineSnapshot(`
    "content/datasets/events/source.yaml:4:38  error  Unexpected \`missing\` of json, expected it of csv and tsv alone  source-format
        Write it in the query: \`nullIf(x, '-')\`.
    1 error, 0 warnings"
  `);
});
