import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { exampleWire } from './example.ts';
import { exampleXlsx } from './format/example-xlsx.ts';
import { validateFile, type Validated, type ValidateOptions } from './validate.ts';

/** What a producer is told of a file of this name and content. */
async function validate(
  name: string,
  content: string | Uint8Array,
  options?: ValidateOptions,
): Promise<string | Validated> {
  const folder = mkdtempSync(join(tmpdir(), 'kansoku-'));
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
  onTestFinished(() => {
    cwd.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, name);
  writeFileSync(path, content);
  const found = await validateFile(path, options);
  return found.ok ? found.value : found.messages.map(formatDiagnostic).join('\n');
}

const wire = { version: 2, ...exampleWire };

function validateWire(difference: object): Promise<string | Validated> {
  return validate('scans.json', JSON.stringify({ ...wire, ...difference }, null, 1));
}

test('a good file, its rows in any order', async () => {
  expect(await validateWire({})).toEqual({ rows: 2, columns: 3, notes: [] });
});

test('what it leaves to source.yaml is noted', async () => {
  expect(await validateWire({ version: undefined, period: undefined })).toEqual({
    rows: 2,
    columns: 3,
    notes: [
      'It states no `version`, and is read as of version 1: write `"version": 2`.',
      'It states no `period`: source.yaml has to.',
    ],
  });
});

test('rows may be told apart by a later column, which is noted', async () => {
  expect(
    await validateWire({
      columns: [
        { name: 'total', type: 'count' },
        { name: 'month', type: 'month' },
      ],
      rows: [
        [5, '2025-10'],
        [5, '2025-09'],
      ],
    }),
  ).toMatchObject({
    notes: [
      'Rows are told apart by `month`, the first column that can, though it is not the first.',
    ],
  });
});

test('every type of column, and counts beyond 2^53 as digits or bare', async () => {
  const types = [
    'hour',
    'date',
    'month',
    'year',
    'label',
    'count',
    'number',
    'percent',
    'text',
    'bilingual',
    'addresses',
  ];
  const row = [
    '2025-10-27T13',
    '2025-10-27',
    '2025-10',
    '2025',
    'x',
    '18446744073709551615',
    -1.5,
    25,
    '',
    { ja: '欠測', en: 'missing' },
    [],
  ];
  const text = JSON.stringify({
    ...wire,
    columns: types.map((type) => ({ name: type, type })),
    rows: [
      row,
      ['2025-10-27T14', ...row.slice(1)],
      [
        '2025-10-27T15',
        ...types
          .slice(1)
          .map((type) => (['date', 'month', 'year', 'label'].includes(type) ? 'x' : null)),
      ],
    ],
  });
  expect(await validate('a.json', text)).toMatchInlineSnapshot(`
    "a.json:1:809  error  Unexpected "x" in column \`date\` at \`rows.2.1\`, expected a day that exists, such as \`2025-10-27\`  wire-rows
    a.json:1:813  error  Unexpected "x" in column \`month\` at \`rows.2.2\`, expected a month, such as \`2025-10\`  wire-rows
    a.json:1:817  error  Unexpected "x" in column \`year\` at \`rows.2.3\`, expected a year, such as \`2025\`  wire-rows"
  `);
  const good = JSON.stringify({
    ...wire,
    columns: types.map((type) => ({ name: type, type })),
    rows: [row],
  }).replace('"18446744073709551615"', '18446744073709551615');
  expect(await validate('a.json', good)).toMatchObject({ rows: 1 });
});

test('all that is wrong is told at once, by line and path', async () => {
  const text = JSON.stringify(
    {
      ...wire,
      period: { from: '2025-10', to: '2025-09' },
      columns: [...wire.columns.slice(0, 2), { name: 'month', type: 'counts' }],
      rows: [
        ['2025-13', 'NUMBER', 40],
        ['2025-02', '0.25', 41],
        ['2025-02', true, 42],
        ['2025-03', 1],
        [null, null, null],
      ],
    },
    null,
    1,
  ).replace('"NUMBER"', 'NaN');
  expect(await validate('scans.json', text)).toMatchInlineSnapshot(`
    "scans.json:13:9  error  Unexpected period from 2025-10 to 2025-09 at \`period.to\`, expected an end that is not before its start  wire-period
    scans.json:25:12  error  Unexpected second column \`month\` at \`columns.2.name\`, expected each name once  wire-columns
    scans.json:26:12  error  Unexpected \`counts\` at \`columns.2.type\`, expected \`hour\` or \`date\` or \`month\` or \`year\` or \`label\` or \`count\` or \`number\` or \`percent\` or \`text\` or \`bilingual\` or \`addresses\`  schema
    scans.json:31:4  error  Unexpected "2025-13" in column \`month\` at \`rows.0.0\`, expected a month, such as \`2025-10\`  wire-rows
    scans.json:32:4  error  Unexpected \`NaN\`, expected a number or null  json-syntax
        JSON has no word for what is no number: write null for an unknown value.
    scans.json:37:4  error  Unexpected "0.25" in column \`share\` at \`rows.1.1\`, expected a number  wire-rows
        Write a number without quotes, and null for an unknown value.
    scans.json:41:4  error  Unexpected second row \`2025-02\` at \`rows.2.0\`, expected each \`month\` once  wire-rows
    scans.json:42:4  error  Unexpected \`true\` at \`rows.2.1\`, expected a number, a text, null, a list of texts, or a text in both languages  schema
    scans.json:45:3  error  Unexpected row of 2 cells at \`rows.3\`, expected 3, one a column  wire-rows
    scans.json:50:4  error  Unexpected null in column \`month\` at \`rows.4.0\`, expected a value: a row cannot be told apart without it  wire-rows"
  `);
});

test.for([
  ['a day that does not exist', ['date', 'count'], [['2025-02-29', 1]]],
  ['an hour that does not exist', ['hour', 'count'], [['2025-10-27T24', 1]]],
  ['a day in place of a month', ['month', 'count'], [['2025-10-27', 1]]],
  ['a year as a number', ['year', 'count'], [[2025, 1]]],
  [
    'a key twice',
    ['label', 'count'],
    [
      ['x', 1],
      ['y', 1],
      ['x', 2],
    ],
  ],
  [
    'a row without a key',
    ['label', 'count'],
    [
      [null, 1],
      [null, 2],
    ],
  ],
  ['a number as a text', ['label', 'count'], [['x', '40']]],
  ['a count that is not whole', ['label', 'count'], [['x', 0.5]]],
  ['a negative count', ['label', 'count'], [['x', -1]]],
  ['no column to tell rows apart', ['count', 'text'], [[1, 'x']]],
  ['an unknown value as a text', ['label', 'percent'], [['x', 'N/A']]],
] as const)('%s', async ([, types, rows]) => {
  const columns = types.map((type, at) => ({ name: `c${at}`, type }));
  expect(await validateWire({ columns, rows })).toMatchSnapshot();
});

test('a number too large for any double, and one beyond 2^53 that is no count', async () => {
  const text = JSON.stringify({
    ...wire,
    columns: [
      { name: 'x', type: 'label' },
      { name: 'n', type: 'number' },
    ],
    rows: [
      ['a', 'HUGE'],
      ['b', 'LONG'],
    ],
  });
  expect(
    await validate(
      'a.json',
      text.replace('"HUGE"', '1e400').replace('"LONG"', '12345678901234567890'),
    ),
  ).toMatchInlineSnapshot(
    `"a.json:1:256  error  Unexpected \`Infinity\` at \`rows.0.1\`, expected a number, a text, null, a list of texts, or a text in both languages  schema"`,
  );
});

test('what is no wire at all', async () => {
  expect(await validate('a.json', '{"rows": 3, "columns": {}}')).toMatchInlineSnapshot(`
    "a.json:1:10  error  Unexpected \`3\` at \`rows\`, expected a list  schema
    a.json:1:24  error  Unexpected mapping at \`columns\`, expected a list  schema"
  `);
  expect(await validate('a.json', '[]')).toMatchInlineSnapshot(
    `"a.json:1:1  error  Unexpected list, expected a mapping  schema"`,
  );
  expect(await validate('a.json', '{"version": 3}')).toContain('Unexpected version 3 at `version`');
  expect(await validate('a.json', '')).toContain('json-syntax');
});

test('a table without a row, and one with too many', async () => {
  expect(await validateWire({ rows: [] })).toContain('source-empty');
  const rows = Array.from({ length: 100_001 }, (_, row) => [`row ${row}`, 1]);
  const columns = [
    { name: 'x', type: 'label' },
    { name: 'n', type: 'count' },
  ];
  expect(await validateWire({ columns, rows })).toMatchInlineSnapshot(`
    "scans.json:1:1  error  Unexpected table of 100001 rows, expected at most 100000  source-size
        Aggregate the data before it comes here."
  `);
}, 60_000);

test('of a column that is wrong in every row the first 200 are told', async () => {
  const rows = Array.from({ length: 1000 }, (_, row) => [`row ${row}`, '1']);
  const columns = [
    { name: 'x', type: 'label' },
    { name: 'n', type: 'count' },
  ];
  const found = await validateWire({ columns, rows });
  const told = typeof found === 'string' ? found.split('\n') : [];
  expect(told[0]).toBe(
    'scans.json:28:4  error  Unexpected "1" in column `n` at `rows.0.1`, expected a whole number of 0 or more  wire-rows',
  );
  expect(told.at(-2)).toContain('Unexpected 800 more faults like these');
});

test('other formats are held to their form, and that is said', async () => {
  expect(await validate('a.csv', 'month,total\n2025-10,many\n')).toMatchInlineSnapshot(`
    {
      "columns": 2,
      "notes": [
        "Its columns are \`month\`, \`total\`.",
        "Only its form was looked at: what the columns mean, and whether each cell is of its type, is told by source.yaml at a pull.",
      ],
      "rows": 1,
    }
  `);
  const book = exampleXlsx({
    name: 'a',
    rows: [
      ['a', 'b'],
      ['x', { type: 'e', xml: '<v>#N/A</v>' }],
    ],
  });
  expect(await validate('a.xlsx', book)).toContain('Unexpected error #N/A in cell B2');
});

test('CSV as Excel in Japan writes it is read where that is said, and else told how to say it', async () => {
  // 月,件数 in CP932.
  const head = [0x8c, 0x8e, 0x2c, 0x8c, 0x8f, 0x90, 0x94, 0x0d, 0x0a];
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from('2025-10,3\r\n')]);
  expect(await validate('a.csv', bytes, { encoding: 'cp932' })).toMatchObject({
    rows: 1,
    notes: ['Its columns are `月`, `件数`.', expect.any(String)],
  });
  expect(await validate('a.csv', bytes)).toMatchInlineSnapshot(`
    "a.csv:1:1  error  Unexpected bytes that are no UTF-8 and seem to be CP932, expected a text in UTF-8  source-encoding
        Excel in Japan writes it: write \`encoding: cp932\` under \`from\` in source.yaml (with \`--validate\`, add \`--encoding cp932\`), or save it as «CSV UTF-8»."
  `);
  expect(await validate('a.json', '{}', { encoding: 'cp932' })).toMatchInlineSnapshot(`
    "a.json:1:1  error  Unexpected encoding cp932 of json, expected it of csv and tsv alone  source-format
        Leave \`--encoding\` out: other formats say themselves how they are written."
  `);
});

test('a sheet is named where a workbook has several', async () => {
  const sheets = ['a', 'b'].map((name) => ({ name, rows: [[name], [1]] }));
  const book = exampleXlsx(...sheets);
  expect(await validate('a.xlsx', book, { sheet: 'b' })).toMatchObject({ rows: 1, columns: 1 });
  expect(await validate('a.xlsx', book)).toContain('Unexpected workbook of 2 sheets with cells');
  expect(await validate('a.csv', 'a\n1\n', { sheet: 'b' })).toMatchInlineSnapshot(`
    "a.csv:1:1  error  Unexpected sheet of csv, expected it of xlsx alone  source-format
        Leave \`--sheet\` out."
  `);
});

test('a file that is not there, a folder, and a name without a format', async () => {
  expect(await validate('a.txt', 'x')).toContain('source-format');
  const missing = await validateFile(join(tmpdir(), 'kansoku-none', 'a.json'));
  expect(missing.ok || missing.messages[0]?.ruleId).toBe('source-file');
  const folder = await validateFile(tmpdir());
  expect(folder.ok || folder.messages[0]?.ruleId).toBe('source-file');
});
