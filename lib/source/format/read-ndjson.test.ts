import { expect, test } from 'vitest';
import { withCpuSeconds, faultsOf, tableOf } from './example-reading.ts';

test('one mapping a line; the first gives the columns, and the order of keys is nothing', async () => {
  const { placeOf, ...table } = await tableOf(
    'events.ndjson',
    '{"day": "2025-10-01", "n": 18446744073709551615, "up": true}\r\n{"n": null, "up": false, "day": "<b>日</b>"}\n\n',
  );
  expect(table).toEqual({
    columns: [{ name: 'day' }, { name: 'n' }, { name: 'up' }],
    rows: [
      ['2025-10-01', 18446744073709551615n, true],
      ['<b>日</b>', null, false],
    ],
    textual: false,
  });
  expect(placeOf(1, 1)).toEqual({ line: 2, column: 7 });
  expect(placeOf(1, undefined)).toEqual({ line: 2, column: 1 });
});

test('a byte-order mark is let pass', async () => {
  expect((await tableOf('a.ndjson', '\uFEFF{"a": 1}')).rows).toEqual([[1]]);
});

test('all lines that do not fit are told at once', async () => {
  const text = [
    '{"day": "2025-10-01", "n": 1}',
    '{"day": "2025-10-02"}',
    '{"day": "2025-10-03", "n": 1, "m": 2}',
    '{"day": "2025-10-04", "n": NaN}',
    '',
    '[1]',
    '{"day": "2025-10-05", "n": {"a": 1}}',
    '{"day": "2025-10-06", "n": 1, "n": 1}',
    '{"day": "2025-10-07", "n": 1e400}',
    '{"day": "2025-10-08", "n": ',
  ].join('\n');
  expect(await faultsOf('events.ndjson', text)).toMatchInlineSnapshot(`
    "events.ndjson:2:1  error  Unexpected line without \`n\`, expected the keys of the first line  ndjson-line
        Write null where a value is not known.
    events.ndjson:3:36  error  Unexpected key \`m\`, expected those of the first line alone  ndjson-line
    events.ndjson:4:28  error  Unexpected \`NaN\`, expected a number or null  json-syntax
        JSON has no word for what is no number: write null for an unknown value.
    events.ndjson:5:1  error  Unexpected empty line, expected a mapping of names of columns to cells  ndjson-line
        Write one mapping a line: \`{"date": "2025-10-27", "total": 5}\`.
    events.ndjson:6:1  error  Unexpected list, expected a mapping of names of columns to cells  ndjson-line
        Write one mapping a line: \`{"date": "2025-10-27", "total": 5}\`.
    events.ndjson:7:28  error  Unexpected value of \`n\`, expected a number, a text, true or false, null, a list of texts, or a text in both languages  ndjson-line
    events.ndjson:8:31  error  Unexpected second key \`n\`, expected each key once in a mapping  json-duplicate-key
        Which of the two counts is not told: leave one out.
    events.ndjson:9:28  error  Unexpected value of \`n\`, expected a number, a text, true or false, null, a list of texts, or a text in both languages  ndjson-line
    events.ndjson:10:27  error  Unexpected end of the file, expected a value  json-syntax
        The file is cut short: retrieve or write it again."
  `);
});

test('no line at all', async () => {
  expect(await faultsOf('events.ndjson', '\n')).toMatchInlineSnapshot(`
    "events.ndjson:1:1  error  Unexpected table without a row, expected at least one  source-empty
        Ask the publisher what became of the data; an empty table is never taken up."
  `);
});

test('100,000 lines are read in a few seconds', async () => {
  const lines = Array.from({ length: 100_000 }, (_, row) =>
    JSON.stringify({ day: `row ${row}`, a: row, b: row / 7, c: null, d: 'ラベル' }),
  );
  const text = lines.join('\n');
  const { value: table, seconds } = await withCpuSeconds(() => tableOf('a.ndjson', text));
  expect(seconds).toBeLessThan(6);
  expect(table.rows).toHaveLength(100_000);
}, 60_000);

test('keys that may be data are not repeated', async () => {
  const faults = await faultsOf(
    'events.ndjson',
    '{"a": 1, "192.0.2.77": {"b": 1}}\n{"mail.example.com": 1, "a": 1, "192.0.2.8": 1, "192.0.2.8": 2}',
  );
  expect(faults).toMatchInlineSnapshot(`
    "events.ndjson:1:24  error  Unexpected value of column 2, expected a number, a text, true or false, null, a list of texts, or a text in both languages  ndjson-line
    events.ndjson:2:1  error  Unexpected line without column 2, expected the keys of the first line  ndjson-line
        Write null where a value is not known.
    events.ndjson:2:22  error  Unexpected column 1, expected those of the first line alone  ndjson-line
    events.ndjson:2:49  error  Unexpected second key of the same name, expected each key once in a mapping  json-duplicate-key
        Which of the two counts is not told: leave one out.
    events.ndjson:2:62  error  Unexpected column 3, expected those of the first line alone  ndjson-line"
  `);
});
