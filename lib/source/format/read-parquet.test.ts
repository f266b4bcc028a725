import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withCpuSeconds, faultsOf, tableOf } from './example-reading.ts';

/** The rows of a query as DuckDB writes them. */
async function parquetOf(query: string, compression = 'snappy'): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kansoku-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'a.parquet');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION ${compression})`);
  connection.closeSync();
  instance.closeSync();
  return readFileSync(path);
}

test('numbers of 64 bits are bigints, days and timestamps Dates, nothing is null', async () => {
  const bytes = await parquetOf(`
    SELECT * FROM (VALUES
      (DATE '2025-10-01', TIMESTAMP '2025-10-01 13:00:00', 9007199254740993::BIGINT, 18446744073709551615::UBIGINT, 5::INTEGER, '<b>日</b>', true, ['a', 'b']),
      (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
    ) t(d, t, n, u, i, s, b, l)`);
  const { placeOf, ...table } = await tableOf('a.parquet', bytes);
  expect(table).toEqual({
    columns: ['d', 't', 'n', 'u', 'i', 's', 'b', 'l'].map((name) => ({ name })),
    rows: [
      [
        new Date('2025-10-01T00:00:00Z'),
        new Date('2025-10-01T13:00:00Z'),
        9007199254740993n,
        18446744073709551615n,
        5,
        '<b>日</b>',
        true,
        ['a', 'b'],
      ],
      Array.from({ length: 8 }, () => null),
    ],
    textual: false,
  });
  expect(placeOf(0, 0)).toBeUndefined();
});

test('decimals and numbers of 32 bits are as they were written, not as they are multiplied', async () => {
  const bytes = await parquetOf(
    'SELECT 0.35::DECIMAL(4,2) AS a, -12.345::DECIMAL(18,3) AS b, 1.1::FLOAT AS c, 9007199254740991::DECIMAL(38,0) AS d, 0.1::DOUBLE AS e',
  );
  expect((await tableOf('a.parquet', bytes)).rows).toEqual([
    [0.35, -12.345, 1.1, 9007199254740991, 0.1],
  ]);
});

test('numbers that are none, decimals beyond a double, and mappings are told by their rows', async () => {
  const bytes = await parquetOf(`
    SELECT * FROM (VALUES
      (1.0::DOUBLE, 1::DECIMAL(38,0), {'a': 1}),
      ('NaN'::DOUBLE, 9007199254740993::DECIMAL(38,0), NULL),
      ('-Infinity'::DOUBLE, NULL, NULL)
    ) t(f, n, m)`);
  expect(await faultsOf('a.parquet', bytes)).toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected value in column \`m\` of row 1, expected a finite number, a text, a day, a timestamp, true or false, or null  parquet-cell
        Write null for an unknown value, and leave out columns of other types.
    a.parquet:1:1  error  Unexpected NaN in column \`f\` of row 2, expected a finite number, a text, a day, a timestamp, true or false, or null  parquet-cell
        Write null for an unknown value, and leave out columns of other types.
    a.parquet:1:1  error  Unexpected decimal of more than 15 digits in column \`n\` of row 2, expected one that a double holds  parquet-cell
        Give counts a type of whole numbers, such as BIGINT.
    a.parquet:1:1  error  Unexpected -Infinity in column \`f\` of row 3, expected a finite number, a text, a day, a timestamp, true or false, or null  parquet-cell
        Write null for an unknown value, and leave out columns of other types."
  `);
});

test('a text in both languages', async () => {
  const bytes = await parquetOf("SELECT {'ja': '欠測', 'en': 'missing'} AS note, 1 AS n");
  expect((await tableOf('a.parquet', bytes)).rows).toEqual([[{ ja: '欠測', en: 'missing' }, 1]]);
});

test('timestamps tied to UTC are not taken for local ones', async () => {
  const bytes = await parquetOf("SELECT TIMESTAMPTZ '2025-10-01 09:00:00+09' AS t, 1 AS n");
  expect(await faultsOf('a.parquet', bytes)).toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected timestamps tied to UTC in column \`t\`, expected local ones without a zone  parquet-column
        Write them in the time zone of the dataset, or read the file by a query: \`ts AT TIME ZONE 'Asia/Tokyo'\`."
  `);
});

test('times of day, and bytes, are not taken for numbers or texts', async () => {
  expect(await faultsOf('a.parquet', await parquetOf("SELECT TIME '13:00' AS t, 1 AS n")))
    .toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected times of day in column \`t\`, expected a type that a dataset has  parquet-column
        Write the hour with its day, or leave the column out."
  `);
  expect(await faultsOf('a.parquet', await parquetOf(String.raw`SELECT '\xAA'::BLOB AS b, 1 AS n`)))
    .toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected bytes in a column of texts, expected UTF-8  source-encoding
        Leave columns of bytes out of the file."
  `);
});

test('uncompressed is read; other compressions are told', async () => {
  const query = 'SELECT 1 AS n';
  expect((await tableOf('a.parquet', await parquetOf(query, 'uncompressed'))).rows).toEqual([[1]]);
  for (const compression of ['gzip', 'zstd'])
    expect(await faultsOf('a.parquet', await parquetOf(query, compression))).toContain(
      `Unexpected compression ${compression.toUpperCase()}, expected UNCOMPRESSED or SNAPPY  parquet-codec`,
    );
});

test('what is no Parquet, and what is a part of it', async () => {
  const bytes = await parquetOf('SELECT 1 AS n');
  expect(await faultsOf('a.parquet', 'month,total\n')).toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected file, expected Parquet: parquet file invalid (footer != PAR1)  parquet-syntax
        The file is cut short, or is none: retrieve or write it again."
  `);
  expect(await faultsOf('a.parquet', '')).toContain('parquet-syntax');
  expect(await faultsOf('a.parquet', bytes.subarray(0, -20))).toContain('parquet-syntax');
  const spoilt = Buffer.from(bytes);
  spoilt.fill(0xff, 4, 20);
  expect(await faultsOf('a.parquet', spoilt)).toContain('parquet-syntax');
});

test('no row, too many rows, too many bytes', async () => {
  const bytes = await parquetOf('SELECT range AS n FROM range(5)');
  expect(await faultsOf('a.parquet', await parquetOf('SELECT 1 AS n WHERE false'))).toContain(
    'source-empty',
  );
  expect(await faultsOf('a.parquet', bytes, { maxRows: 4 })).toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected table of 5 rows, expected at most 4  source-size
        Aggregate the data before it comes here."
  `);
  const long = await parquetOf("SELECT repeat('x', 100000) AS s FROM range(3)");
  expect(long.length).toBeLessThan(20_000);
  expect(await faultsOf('a.parquet', long, { maxBytes: 20_000 })).toMatchInlineSnapshot(`
    "a.parquet:1:1  error  Unexpected file that unfolds to more than 20000 bytes, expected at most that  source-size
        Aggregate the data before it comes here."
  `);
});

test('100,000 rows are read in a few seconds', async () => {
  const bytes = await parquetOf(
    "SELECT 'row ' || range AS s, range AS n, range / 7 AS f, NULL::INTEGER AS x, 'ラベル' AS l FROM range(100000)",
  );
  const { value: table, seconds } = await withCpuSeconds(() => tableOf('a.parquet', bytes));
  expect(seconds).toBeLessThan(8);
  expect(table.rows).toHaveLength(100_000);
}, 60_000);
