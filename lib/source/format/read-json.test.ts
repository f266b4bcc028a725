import { expect, test } from 'vitest';
import { exampleWire } from '../example.ts';
import { withCpuSeconds, faultsOf, tableOf } from './example-reading.ts';

const written = JSON.stringify(exampleWire, null, 1);

test('a wire is a table that types its columns, with its period and the state of its collection', async () => {
  const { placeOf, ...table } = await tableOf('origin.json', written);
  expect(table).toEqual({
    columns: [
      { name: 'month', type: 'month' },
      { name: 'share', type: 'percent' },
      { name: 'same year', type: 'count' },
    ],
    rows: [
      ['2025-10', 0.25, 40],
      ['2025-09', null, 38],
    ],
    textual: false,
    period: { from: '2025-09', to: '2025-10' },
    commit: 'abc123',
  });
  expect(placeOf(1, 2)).toEqual({ line: 37, column: 4 });
  expect(placeOf(1, undefined)).toEqual({ line: 34, column: 3 });
  expect(placeOf(undefined, 2)).toEqual({ line: 23, column: 3 });
});

test('a byte-order mark is let pass, and the lines stay as they are', async () => {
  const { placeOf } = await tableOf('origin.json', `\uFEFF${written}`);
  expect(placeOf(1, 2)).toEqual({ line: 37, column: 4 });
});

test('whole numbers beyond 2^53 come as bigints or as their digits', async () => {
  const text = JSON.stringify({
    ...exampleWire,
    rows: [['2025-10', null, '18446744073709551615']],
  });
  expect((await tableOf('origin.json', text)).rows[0]?.[2]).toBe('18446744073709551615');
  const bare = text.replace('"18446744073709551615"', '18446744073709551615');
  expect((await tableOf('origin.json', bare)).rows[0]?.[2]).toBe(18446744073709551615n);
});

test('labels keep what is written in them, mark-up and signs of all kinds', async () => {
  const label = '<script>alert(1)</script> & "引用" 😀\u202E‮ é';
  const wire = {
    columns: [
      { name: '<b>名前</b>', type: 'label' },
      { name: 'n', type: 'count' },
    ],
    rows: [[label, 1]],
  };
  const { columns, rows } = await tableOf('origin.json', JSON.stringify(wire));
  expect(columns[0]?.name).toBe('<b>名前</b>');
  expect(rows[0]?.[0]).toBe(label);
});

test('bytes that are no UTF-8 are refused with their line', async () => {
  const bytes = Buffer.concat([
    Buffer.from('{\n "id": "観測",\n "title": "'),
    Buffer.from([0x8a, 0xcf, 0x91, 0xaa]),
    Buffer.from('"}'),
  ]);
  expect(await faultsOf('origin.json', bytes)).toMatchInlineSnapshot(`
    "origin.json:3:12  error  Unexpected bytes that are no UTF-8 and seem to be CP932, expected a text in UTF-8  source-encoding
        JSON is UTF-8: ask the publisher for it, or convert the file."
  `);
});

test('UTF-16 is told by its name', async () => {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('{}', 'utf16le')]);
  expect(await faultsOf('origin.json', bytes)).toMatchInlineSnapshot(`
    "origin.json:1:1  error  Unexpected bytes of UTF-16, expected a text in UTF-8  source-encoding
        Save the file as UTF-8: in Excel, «CSV UTF-8»."
  `);
});

test.for([
  ['a file cut short', written.slice(0, 200)],
  ['a page', '<!doctype html><title>Sign in</title>'],
  ['an error of a store, in XML', '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'],
  ['NaN', '{"columns": [],\n "rows": [[NaN]]}'],
  ['a key twice', '{"rows": [],\n "rows": []}'],
  ['a list of mappings', '[{"month": "2025-10", "total": 1}]'],
] as const)('%s is refused', async ([, text]) => {
  expect(await faultsOf('origin.json', text)).toMatchSnapshot();
});

test('all faults of the form are told at once, each in its place', async () => {
  const wire = {
    period: { from: '2025-10', to: '2025-09' },
    columns: [
      { name: 'a', type: 'label' },
      { name: 'a', type: 'counts' },
    ],
    rows: [['x', true], ['y'], ['z', { ja: 'z' }], [1, 2, 3]],
  };
  expect(await faultsOf('origin.json', JSON.stringify(wire, null, 1))).toMatchSnapshot();
});

test('a period that does not exist', async () => {
  const wire = { ...exampleWire, period: { from: '2025-02-30', to: '2025-13' } };
  expect(await faultsOf('origin.json', JSON.stringify(wire))).toMatchInlineSnapshot(`
    "origin.json:1:136  error  Unexpected \`2025-02-30\` at \`period.from\`, expected a year, month, day or hour that exists, such as \`2025-10\` or \`2025-10-27\`  schema
    origin.json:1:154  error  Unexpected \`2025-13\` at \`period.to\`, expected a year, month, day or hour that exists, such as \`2025-10\` or \`2025-10-27\`  schema"
  `);
});

test('a file of a newer form says so', async () => {
  expect(
    await faultsOf('origin.json', JSON.stringify({ version: 3, ...exampleWire })),
  ).toMatchInlineSnapshot(
    `"origin.json:1:12  error  Unexpected version 3 at \`version\`, expected 2 or older: this file is of a newer form than this Kansoku reads  schema"`,
  );
});

test('a table without a row is refused', async () => {
  expect(
    await faultsOf('origin.json', JSON.stringify({ ...exampleWire, rows: [] }, null, 1)),
  ).toMatchInlineSnapshot(
    `"origin.json:28:10  error  Unexpected table without a row, expected at least one  source-empty"`,
  );
});

test('100,000 rows are read in a few seconds, and one more than allowed is refused', async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [
    `row ${row}`,
    row,
    row / 7,
    null,
    'ラベル',
  ]);
  const columns = ['label', 'count', 'number', 'count', 'text'].map((type, at) => ({
    name: `c${at}`,
    type,
  }));
  const text = JSON.stringify({ columns, rows });
  const { value: table, seconds } = await withCpuSeconds(() => tableOf('origin.json', text));
  expect(seconds).toBeLessThan(5);
  expect(table.rows).toHaveLength(100_000);
  expect(table.rows[99_999]).toEqual(rows[99_999]);

  const longer = JSON.stringify({ columns, rows: [...rows, ['one more', 1, 1, 1, '']] });
  expect(await faultsOf('origin.json', longer)).toMatchInlineSnapshot(`
    "origin.json:1:1  error  Unexpected table of 100001 rows, expected at most 100000  source-size
        Aggregate the data before it comes here."
  `);
}, 60_000);

test('a hundred thousand wrong rows are told in a few seconds, and not one by one', async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [row]);
  const text = JSON.stringify({ columns: exampleWire.columns, rows }, null, 1);
  const { value, seconds } = await withCpuSeconds(() => faultsOf('origin.json', text));
  const told = value.split('\n');
  expect(seconds).toBeLessThan(8);
  expect(told[0]).toContain('origin.json:17:3  error  Unexpected row of 1 cells, expected 3');
  expect(told.at(-2)).toContain('Unexpected 99800 more faults like these');
}, 60_000);
