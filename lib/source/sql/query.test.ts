import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import type { Dialect } from './code-of.ts';
import { parseQuery } from './query.ts';

/** The statement and its placeholders as they are written, or the faults. */
function read(text: string, dialect: Dialect = 'clickhouse'): string | readonly string[] {
  const parsed = parseQuery({ file: 'q.sql', text }, dialect);
  if (!parsed.ok) return formatDiagnostics(parsed.messages);
  const { start, end, placeholders } = parsed.value;
  return [
    text.slice(start, end),
    ...placeholders.map((each) => `${each.name} ${each.type} ${text.slice(each.start, each.end)}`),
  ];
}

test('a query is a SELECT, with what stands around it left out', () => {
  expect(read('-- Why.\n\nSELECT 1;\n')).toEqual(['SELECT 1']);
  expect(read('/* ; */ with a AS (SELECT 1) SELECT * FROM a ;; -- That is all.\n')).toEqual([
    'with a AS (SELECT 1) SELECT * FROM a ',
  ]);
  expect(read('(SELECT 1) UNION ALL (SELECT 2)')).toEqual(['(SELECT 1) UNION ALL (SELECT 2)']);
});

test('placeholders are found by name and type, blanks or not', () => {
  expect(read('SELECT {from:Date}, { until : DateTime }, {to:String}, {from:UInt64}')).toEqual([
    'SELECT {from:Date}, { until : DateTime }, {to:String}, {from:UInt64}',
    'from Date {from:Date}',
    'until DateTime { until : DateTime }',
    'to String {to:String}',
    'from UInt64 {from:UInt64}',
  ]);
});

test('quotes and comments are left alone, in each engine as it writes them', () => {
  const both = [
    "SELECT '{from:Date}; {x:y}', 'it''s {x:y}', \"{x:y}\"",
    'SELECT 1 -- {x:y}; it\'s "open\n',
    "SELECT 1 /* {x:y}; it's */ + 1",
    "SELECT $$it's {x:y};$$, $tag$ $$ {x:y} $tag$",
    "SELECT '{x:y}",
  ];
  for (const text of both) {
    expect(read(text, 'clickhouse')).toEqual([text.trimEnd()].map(withoutComment));
    expect(read(text, 'duckdb')).toEqual([text.trimEnd()].map(withoutComment));
  }
  const clickhouse = [
    String.raw`SELECT 'it\'s {x:y}; \\', 1`,
    'SELECT `a;b {x:y}`, 1',
    "SELECT 1 # it's {x:y}\n + 1",
    'SELECT 1 /* /* {x:y} */ + 1',
  ];
  for (const text of clickhouse) expect(read(text, 'clickhouse')).toEqual([text]);
  const duckdb = [
    String.raw`SELECT '\', 1, E'it\'s {x:y};', 2`,
    'SELECT 1 /* /* */ {x:y}; */ + 1',
    "SELECT {'a': 1}, {a: 1}",
  ];
  for (const text of duckdb) expect(read(text, 'duckdb')).toEqual([text]);
});

/** What ends in a comment ends before it. */
function withoutComment(text: string): string {
  return text.replace(/ -- .*$/, '');
}

test('what another engine quotes is code', () => {
  expect(read(String.raw`SELECT '\', {x:Date}`, 'duckdb')).toMatchInlineSnapshot(`
    "q.sql:1:13  error  Unexpected parameter \`{x:Date}\`, expected one named from, to or until  sql-parameter
        A query is given the period of source.yaml: its first day, its last, and the day after it.
    1 error, 0 warnings"
  `);
  expect(read('SELECT 1 /* /* */ ; SELECT 2', 'clickhouse')).toMatchInlineSnapshot(`
    "q.sql:1:21  error  Unexpected second statement, expected one SELECT  sql-query
        A query reads, and gives one table.
    1 error, 0 warnings"
  `);
});

test('a parameter of another name or type is refused at its place', () => {
  expect(
    read(
      'SELECT {from:Date},\n  {form:Date}, {from:date},\n  {from:Nullable(Date)}, {to:DateTime}',
    ),
  ).toMatchInlineSnapshot(`
    "q.sql:2:3  error  Unexpected parameter \`{form:Date}\`, expected one named from, to or until  sql-parameter
        A query is given the period of source.yaml: its first day, its last, and the day after it.
    q.sql:2:16  error  Unexpected type of parameter \`{from:date}\`, expected Date, DateTime, String or UInt64  sql-parameter
        Write \`{from:Date}\`.
    q.sql:3:3  error  Unexpected type of parameter \`{from:Nullable(Date)}\`, expected Date, DateTime, String or UInt64  sql-parameter
        Write \`{from:Date}\`.
    q.sql:3:26  error  Unexpected parameter \`{to:DateTime}\`, expected \`{until:DateTime}\`  sql-parameter
        The last day has no last moment: write \`< {until:DateTime}\`.
    4 errors, 0 warnings"
  `);
});

test('what is not one SELECT is refused at its place', () => {
  expect(read('')).toMatchInlineSnapshot(`
    "q.sql:1:1  error  Unexpected empty query, expected a SELECT  sql-query
        A query reads, and gives one table.
    1 error, 0 warnings"
  `);
  expect(read('-- SELECT 1\n;')).toMatchInlineSnapshot(`
    "q.sql:1:1  error  Unexpected empty query, expected a SELECT  sql-query
        A query reads, and gives one table.
    1 error, 0 warnings"
  `);
  expect(read('-- Why.\nINSERT INTO x SELECT 1')).toMatchInlineSnapshot(`
    "q.sql:2:1  error  Unexpected statement \`INSERT\`, expected SELECT or WITH  sql-query
        A query reads, and gives one table.
    1 error, 0 warnings"
  `);
  expect(read("SELECT ';' ;\n  DROP TABLE events")).toMatchInlineSnapshot(`
    "q.sql:2:3  error  Unexpected second statement, expected one SELECT  sql-query
        A query reads, and gives one table.
    1 error, 0 warnings"
  `);
});
