import { expect, test } from 'vitest';
import { explainExample } from '../explain-example.ts';
import type { OriginCell } from '../origin.ts';

const engines = {
  duckdb: { duckdb: 'q.sql', reads: { events: { file: 'events.csv' } } },
  clickhouse: { clickhouse: 'q.sql' },
};

const types = { date: 'date', port: 'label', n: 'count', mean: 'number' } as const;

/** What is said of rows of a result. */
function explain(
  engine: keyof typeof engines,
  rows: readonly (readonly OriginCell[])[],
  difference: Partial<Parameters<typeof explainExample>[1]> = {},
): string {
  const all = { types, ...difference };
  return explainExample(
    { columns: Object.keys(all.types).map((name) => ({ name })), rows, textual: false },
    { from: engines[engine], ...all },
  );
}

test.for(['duckdb', 'clickhouse'] as const)(
  'each fault of a result of %s names its row, its column and what to write',
  (engine) => {
    expect(
      explain(
        engine,
        [
          ['2025-10-01 00:00:00', '22', 1n, 0.5],
          ['2025-10-02', null, 1n, 0.5],
          ['2025-10-03', true, 1n, 0.5],
          ['2025-10-04', '80', '12', 0.5],
          ['2025-10-05', '80', 1.5, 0.5],
          ['2025-10-06', '80', -1n, 0.5],
          ['2025-10-07', '80', 2 ** 60, 0.5],
          ['2025-10-08', '80', 10n ** 38n, 0.5],
          ['2025-10-09', '80', 1n, '0.5'],
          [null, '80', 1n, 0.5],
          [20_251_011n, '80', 1n, 0.5],
          ['2025-W44', '80', 1n, 0.5],
        ].filter((row) => typeof row[1] !== 'boolean'),
      ),
    ).toMatchSnapshot();
    expect(explain(engine, [['2025-10-03', true, 1n, false]])).toMatchSnapshot();
  },
);

test('faults of one kind in many rows are one', () => {
  const rows = Array.from({ length: 120 }, (_, at) => [
    `2025-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')} 00:00:00`,
    '22',
    at === 5 ? '1' : 1n,
    0.5,
  ]);
  expect(explain('duckdb', rows)).toMatchInlineSnapshot(`
    "Unexpected "2025-01-01 00:00:00" in column \`date\` of row 1 of the result (port "22") and 119 more rows, expected a day that exists, such as \`2025-10-27\`
        Cast it in the query: \`CAST(… AS DATE) AS date\`.
    Unexpected "1" in column \`n\` (a text) of row 6 of the result (date "2025-01-06 00:00:00", port "22"), expected a whole number of 0 or more
        Cast it in the query: \`CAST(… AS UBIGINT) AS n\`; what is counted is \`count(*) AS n\`."
  `);
});

test('a row is named by its number in the result, not by where it was sorted to', () => {
  expect(
    explain('duckdb', [
      ['2025-10-02', '22', 1n, 'x'],
      ['2025-10-01', '22', 1n, 1],
    ]),
  ).toMatchInlineSnapshot(`
    "Unexpected "x" in column \`mean\` of row 1 of the result (date "2025-10-02", port "22"), expected a number
        Cast it in the query: \`CAST(… AS DOUBLE) AS mean\`."
  `);
});

test('a key that comes twice, a day outside the period', () => {
  expect(
    explain('clickhouse', [
      ['2025-10-01', '22', 1n, 1],
      ['2025-10-01', '80', 1n, 1],
      ['2025-10-01', '443', 1n, 1],
      ['1999-10-01', '443', 1n, 1],
    ]),
  ).toMatchInlineSnapshot(`
    "Unexpected second row \`2025-10-01\` in row 2 of the result and 1 more row, expected each \`date\` once
        Group by it alone, \`GROUP BY date\`, and give each category a column of its own: \`countIf(…) AS …\`.
    Unexpected \`1999-10-01\` outside the period 2000 to 2099 in row 4 of the result, expected rows within it
        Write the period that was observed, in the data or in source.yaml."
  `);
});

test('counts that are hidden are not told by a fault', () => {
  expect(explain('duckdb', [['2025-10-01', '22', 4711.5, 1]], { protect: { smallest: 10 } }))
    .toMatchInlineSnapshot(`
    "Unexpected cell in column \`n\` (a number with a fraction) of row 1 of the result (date "2025-10-01", port "22"), expected a whole number of 0 or more
        Count in whole numbers, \`count(*) AS n\` or \`sum(CAST(… AS HUGEINT)) AS n\`, or write \`type: number\` for this column in source.yaml."
  `);
});

test('a name that is no word is quoted', () => {
  expect(explain('duckdb', [['a', 'x']], { types: { 'the port': 'label', 'n of all': 'count' } }))
    .toMatchInlineSnapshot(`
    "Unexpected "x" in column \`n_of_all\` (a text) of row 1 of the result (the port "a"), expected a whole number of 0 or more
        Cast it in the query: \`CAST(… AS UBIGINT) AS "n of all"\`; what is counted is \`count(*) AS "n of all"\`."
  `);
});
