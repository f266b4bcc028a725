import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { retrieveExample } from './example-retrieval.ts';

const source = 'from:\n  duckdb: q.sql\n  reads: { events: { file: events.csv } }\n';

/** What a pull says of a file that its query reads whole. */
async function read(text: string | Uint8Array, name = 'events.csv'): Promise<unknown> {
  const sql = 'SELECT count(*) AS n, max(COLUMNS(*)) FROM events';
  const files = { 'q.sql': sql, [name]: text };
  const origin = await retrieveExample({ source: source.replace('events.csv', name), files });
  return typeof origin === 'string' ? origin : origin.table.rows;
}

test('lines of another length are told by their number, and nothing of what is in them', async () => {
  const text = 'day,"n\n(all)"\n2025-10-01,1\n2025-10-02,2,192.0.2.7\n"a\nb",3\n\n2025-10-03\n';
  expect(await read(text)).toMatchInlineSnapshot(`
    "content/datasets/events/events.csv:4:1  error  Unexpected row of 3 cells, expected 2, one a column  csv-row
        A cell with a separator in it wants quotes around it.
    content/datasets/events/events.csv:8:1  error  Unexpected row of 1 cell, expected 2, one a column  csv-row
        A cell with a separator in it wants quotes around it.
    2 errors, 0 warnings"
  `);
  expect(await read(gzipSync(text), 'events.csv.gz')).toBe(
    String(await read(text)).replaceAll('events.csv', 'events.csv.gz'),
  );
  expect(await read(text.replaceAll(',', '\t'), 'events.tsv')).toBe(
    String(await read(text)).replaceAll('events.csv', 'events.tsv'),
  );
});

test('a line far below is met by the query alone', async () => {
  const many = '2025-10-01,1\n'.repeat(30_000);
  expect(await read(`day,n\n${many}2025-10-02,2,192.0.2.7\n`)).toMatchInlineSnapshot(`
    "content/datasets/events/events.csv:30002:1  error  Unexpected row of 3 cells, expected 2, one a column  csv-row
        A cell with a separator in it wants quotes around it.
    1 error, 0 warnings"
  `);
});

test('quotes, and bytes of another encoding', async () => {
  expect(await read('day,n\n2025-10-01,"192.0.2.7\n2025-10-02,2\n')).toMatchInlineSnapshot(`
    "content/datasets/events/events.csv:2:1  error  Unexpected end of the file within quotes, expected the closing quote of this cell  csv-syntax
        Close the quote, or see whether the file is cut short.
    1 error, 0 warnings"
  `);
  const many = Buffer.from(`day,n\n${'2025-10-01,1\n'.repeat(20_000)}`);
  const cp932 = Buffer.from([0x8a, 0xfa, 0x8a, 0xd4, 0x2c, 0x31, 0x0a]);
  expect(await read(Buffer.concat([many, cp932]))).toMatchInlineSnapshot(`
    "content/datasets/events/events.csv:20002:1  error  Unexpected bytes that are no UTF-8 and seem to be CP932, expected a text in UTF-8  source-encoding
        A query reads UTF-8: convert the file first, by \`iconv -f CP932 -t UTF-8\` where Excel in Japan wrote it.
    1 error, 0 warnings"
  `);
});

test('of many lines the first twenty are told', async () => {
  const told = String(await read(`day,n\n${'2025-10-01,1,2\n'.repeat(100_000)}`)).split('\n');
  expect(told.filter((line) => line.includes('csv-row'))).toHaveLength(20);
});

test('what is no table at all', async () => {
  expect(await read('')).toMatchInlineSnapshot(`
    "content/datasets/events/events.csv:1:1  error  Unexpected empty file, expected the names of the columns in its first line  csv-header
        Ask the publisher what became of the data.
    1 error, 0 warnings"
  `);
  expect(await read(`day,n\n${'x'.repeat(3_000_000)}`)).toMatchInlineSnapshot(`
    "content/datasets/events/events.csv:2:1  error  Unexpected line of more than 2000000 bytes, expected a row of the table  csv-row
        Does the file hold what \`format\` or its name says?
    1 error, 0 warnings"
  `);
});
