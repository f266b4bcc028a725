import { expect, test } from 'vitest';
import { withCpuSeconds, faultsOf, tableOf } from './example-reading.ts';
import { exampleParts, exampleXlsx, zipParts, type ExampleSheet } from './example-xlsx.ts';

const header = ['日', '件数', 'メモ'];

function sheet(...rows: ExampleSheet['rows']): ExampleSheet {
  return { name: '集計', rows: [header, ...rows] };
}

test('the first row names the columns; numbers, texts, booleans and nothing', async () => {
  const book = exampleXlsx(
    sheet(
      ['2025-10-01', 40, ' <b>a & b</b>\u3000'],
      ['2025-10-02', null, { type: 'b', xml: '<v>1</v>' }],
    ),
  );
  const { placeOf, ...table } = await tableOf('counts.xlsx', book);
  expect(table).toEqual({
    columns: [{ name: '日' }, { name: '件数' }, { name: 'メモ' }],
    rows: [
      ['2025-10-01', 40, '<b>a & b</b>'],
      ['2025-10-02', null, true],
    ],
    textual: true,
  });
  expect(placeOf(1, 2)).toEqual({ line: 3, column: 3 });
  expect(placeOf(undefined, 1)).toEqual({ line: 1, column: 2 });
});

test('days and times are as the sheet shows them, whatever the zone of the machine', async () => {
  const book = exampleXlsx(
    sheet(
      // 2025-10-27, and hours of it, whose fractions are not exact.
      [{ style: 1, xml: '<v>45957</v>' }, 1, ''],
      ...[1, 9, 13, 23].map((hour) => [
        { style: 2, xml: `<v>${(45957 + hour / 24).toFixed(10)}</v>` },
        1,
        '',
      ]),
    ),
  );
  const { rows } = await tableOf('counts.xlsx', book);
  expect(rows.map(([day]) => day instanceof Date && day.toISOString())).toEqual([
    '2025-10-27T00:00:00.000Z',
    '2025-10-27T01:00:00.000Z',
    '2025-10-27T09:00:00.000Z',
    '2025-10-27T13:00:00.000Z',
    '2025-10-27T23:00:00.000Z',
  ]);
});

test('a formula is its result', async () => {
  const book = exampleXlsx(
    sheet([
      { type: 'str', xml: '<f>TEXT(A9,"yyyy")</f><v>2025</v>' },
      { xml: '<f>SUM(B3:B9)</f><v>7</v>' },
      { type: 'str', xml: '<f>""</f><v></v>' },
    ]),
  );
  expect((await tableOf('counts.xlsx', book)).rows).toEqual([['2025', 7, null]]);
});

test('errors, formulas without a result, times without a day: each cell is told by its name', async () => {
  const book = exampleXlsx(
    sheet(
      ['2025-10-01', { type: 'e', xml: '<f>VLOOKUP(1,2,3)</f><v>#N/A</v>' }, ''],
      [{ style: 2, xml: '<v>0.5</v>' }, { xml: '<f>SUM(B3:B9)</f>' }, ''],
      [{ type: 'd', xml: '<v>2025-10-27T00:00:00</v>' }, 1, { type: 'e', xml: '<v>#DIV/0!</v>' }],
    ),
  );
  expect(await faultsOf('counts.xlsx', book)).toMatchInlineSnapshot(`
    "counts.xlsx:2:2  error  Unexpected error #N/A in cell B2, expected a value  xlsx-cell
        Mend the formula, or write \`missing: ["#N/A"]\` under \`from\` in source.yaml where it stands for an unknown value.
    counts.xlsx:3:1  error  Unexpected time without a day in cell A3, expected both  xlsx-cell
        Write the day into the cell too, or make it a text.
    counts.xlsx:3:2  error  Unexpected formula without its result in cell B3, expected a value  xlsx-cell
        Open the workbook in Excel, so that it is reckoned, and save it.
    counts.xlsx:4:1  error  Unexpected date \`2025-10-27T00:00:00\` of a Strict Open XML workbook in cell A4, expected a date as Excel writes it by default  xlsx-cell
        Save it as «Excel Workbook (.xlsx)».
    counts.xlsx:4:3  error  Unexpected error #DIV/0! in cell C4, expected a value  xlsx-cell
        Mend the formula, or write \`missing: ["#DIV/0!"]\` under \`from\` in source.yaml where it stands for an unknown value."
  `);
});

test('an error that is said to stand for an unknown value is null, as is a text', async () => {
  const book = exampleXlsx(
    sheet(['2025-10-01', { type: 'e', xml: '<v>#N/A</v>' }, '-'], ['2025-10-02', 1, '--']),
  );
  expect((await tableOf('counts.xlsx', book, { missing: ['#N/A', '-'] })).rows).toEqual([
    ['2025-10-01', null, null],
    ['2025-10-02', 1, '--'],
  ]);
});

test('a sheet by its name', async () => {
  const sheets = [{ name: 'Notes & "more"', rows: [['a'], ['x']] }, sheet(['2025-10-01', 1, 'y'])];
  const book = exampleXlsx(...sheets);
  expect((await tableOf('a.xlsx', book, { sheet: '集計' })).rows).toEqual([['2025-10-01', 1, 'y']]);
  expect((await tableOf('a.xlsx', book, { sheet: 'Notes & "more"' })).rows).toEqual([['x']]);
  expect(await faultsOf('a.xlsx', book, { sheet: '集計表' })).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected sheet \`集計表\`, expected one that the workbook has  xlsx-sheet
        Did you mean \`集計\`?"
  `);
  expect(await faultsOf('a.xlsx', book, { sheet: 'x' })).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected sheet \`x\`, expected one that the workbook has  xlsx-sheet
        The workbook has \`Notes & "more"\`, \`集計\`."
  `);
});

test('a workbook may name its sheets by absolute paths', async () => {
  const parts = exampleParts([sheet(['2025-10-01', { type: 'e', xml: '<v>#N/A</v>' }, ''])]);
  const path = 'xl/_rels/workbook.xml.rels';
  const book = zipParts({
    ...parts,
    [path]: (parts[path] ?? '').replace('"worksheets/', '"/xl/worksheets/'),
  });
  expect(await faultsOf('a.xlsx', book)).toContain('Unexpected error #N/A in cell B2');
});

test('which of several sheets is meant is not guessed at, unless one alone has cells', async () => {
  const own = sheet(['2025-10-01', 1, 'y']);
  const empty = { name: 'Sheet2', rows: [[], [{ style: 1, xml: '' }]] };
  expect(await faultsOf('a.xlsx', exampleXlsx({ name: '表紙', rows: [['秘密']] }, empty, own)))
    .toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected workbook of 2 sheets with cells, \`表紙\`, \`集計\`, expected one, or the name of one  xlsx-sheet
        Write \`sheet: "表紙"\`, or another, under \`from\` in source.yaml (with \`--validate\`, add \`--sheet\`)."
  `);
  expect((await tableOf('a.xlsx', exampleXlsx(empty, own, empty))).rows).toEqual([
    ['2025-10-01', 1, 'y'],
  ]);
});

test('only the sheet that is read has to be sound', async () => {
  const book = exampleXlsx(sheet(['2025-10-01', 1, '']), {
    name: 'scratch',
    rows: [[{ type: 'e', xml: '<v>#REF!</v>' }]],
  });
  expect((await tableOf('a.xlsx', book, { sheet: '集計' })).rows).toHaveLength(1);
});

test('titles above the table are not guessed at', async () => {
  const title = exampleXlsx({ name: 'a', rows: [['月次集計'], header, ['2025-10', 1, 'x']] });
  expect(await faultsOf('a.xlsx', title)).toMatchInlineSnapshot(`
    "a.xlsx:1:2  error  Unexpected column 2 without a name, expected one in the first row  xlsx-header
        The first row names the columns; remove titles above it and empty columns beside it.
    a.xlsx:1:3  error  Unexpected column 3 without a name, expected one in the first row  xlsx-header
        The first row names the columns; remove titles above it and empty columns beside it."
  `);
  const empty = exampleXlsx({ name: 'a', rows: [[], header, ['2025-10', 1, 'x']] });
  expect(await faultsOf('a.xlsx', empty)).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected empty first row, expected the names of the columns  xlsx-header
        Remove what stands above the table."
  `);
});

test('a year may name a column; an empty row ends nothing silently; empty rows below are nothing', async () => {
  const book = exampleXlsx({ name: 'a', rows: [['国', 2025], ['日本', 1], [' ', null], []] });
  expect(await tableOf('a.xlsx', book)).toMatchObject({
    columns: [{ name: '国' }, { name: '2025' }],
    rows: [['日本', 1]],
  });
  const two = exampleXlsx(sheet(['2025-10-01', 1, ''], [], ['合計', 1, '']));
  expect(await faultsOf('a.xlsx', two)).toMatchInlineSnapshot(`
    "a.xlsx:3:1  error  Unexpected empty row 3, expected the table to end with its last row  xlsx-row
        Remove the row; a second table wants a sheet of its own."
  `);
});

test('a sheet without a row, and one without a cell', async () => {
  expect(await faultsOf('a.xlsx', exampleXlsx(sheet()))).toContain('source-empty');
  expect(await faultsOf('a.xlsx', exampleXlsx({ name: 'a', rows: [] }))).toContain('source-empty');
});

test('what is no xlsx, and what is a part of one', async () => {
  const book = exampleXlsx(sheet(['2025-10-01', 1, '']));
  expect(await faultsOf('a.xlsx', 'month,total\n')).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected file, expected an Excel workbook (xlsx): no end of a zip archive  xlsx-syntax
        The file is cut short, or is none: open it in Excel and save it anew."
  `);
  expect(await faultsOf('a.xlsx', book.subarray(0, 900))).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected file, expected an Excel workbook (xlsx): no end of a zip archive  xlsx-syntax
        The file is cut short, or is none: open it in Excel and save it anew."
  `);
  expect(await faultsOf('a.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])))
    .toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected workbook of an older Excel or with a password, expected xlsx  xlsx-syntax
        Save it as «Excel Workbook (.xlsx)», without a password."
  `);
  expect(await faultsOf('a.xlsx', zipParts({ 'a.txt': 'x' }))).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected file, expected an Excel workbook (xlsx): no sheet  xlsx-syntax
        The file is cut short, or is none: open it in Excel and save it anew."
  `);
});

test('a bomb is not unfolded', async () => {
  const bomb = zipParts({
    ...exampleParts([sheet(['2025-10-01', 1, ''])]),
    'xl/media.xml': ' '.repeat(50_000_000),
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await faultsOf('a.xlsx', bomb, { maxBytes: 1_000_000 })).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected file that unfolds to more than 1000000 bytes, expected at most that  source-size
        Aggregate the data before it comes here."
  `);
});

test('nor is room made for what an entry says of itself', async () => {
  const book = Buffer.from(
    zipParts({
      ...exampleParts([sheet(['2025-10-01', 1, ''])]),
      'xl/media.xml': ' '.repeat(54_321),
    }),
  );
  const size = Buffer.alloc(4);
  size.writeUInt32LE(54_321);
  book.writeUInt32LE(4_000_000_000, book.indexOf(size));
  expect(await faultsOf('a.xlsx', book)).toContain('source-size');
});

test('nor one that says it is small', async () => {
  const bomb = zipParts({
    ...exampleParts([sheet(['2025-10-01', 1, ''])]),
    'xl/media.xml': ' '.repeat(50_000_000),
  });
  // The size once unfolded, in the entry's own header and in the directory.
  const size = Buffer.alloc(4);
  size.writeUInt32LE(50_000_000);
  const bytes = Buffer.from(bomb);
  for (let at = bytes.indexOf(size); at !== -1; at = bytes.indexOf(size))
    bytes.writeUInt32LE(9, at);
  expect(await faultsOf('a.xlsx', bytes, { maxBytes: 1_000_000 })).toContain('source-size');
});

test('a cell at the far end of a sheet is not filled up to', async () => {
  const parts = exampleParts([sheet(['2025-10-01', 1, ''])]);
  const path = 'xl/worksheets/sheet1.xml';
  const withCell = (cell: string, row: number): Uint8Array =>
    zipParts({
      ...parts,
      [path]: (parts[path] ?? '').replace(
        '</sheetData>',
        `<row r="${row}"><c r="${cell}"><v>1</v></c></row></sheetData>`,
      ),
    });
  expect(await faultsOf('a.xlsx', withCell('XFD1048576', 1_048_576))).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected table of 1048575 rows, expected at most 100000  source-size
        Aggregate the data before it comes here."
  `);
  expect(await faultsOf('a.xlsx', withCell('XFD90000', 90_000))).toMatchInlineSnapshot(`
    "a.xlsx:1:1  error  Unexpected sheet of 90000 rows and 16384 columns, expected at most 10000000 cells  source-size
        Something stands far from the table: delete the rows and columns around it."
  `);
});

test('100,000 rows are read in a few seconds', async () => {
  const rows = Array.from({ length: 100_000 }, (_, row) => [`row ${row}`, row, 'ラベル']);
  const book = exampleXlsx(sheet(...rows));
  const { value: table, seconds } = await withCpuSeconds(() => tableOf('a.xlsx', book));
  expect(seconds).toBeLessThan(12);
  expect(table.rows).toHaveLength(100_000);
  expect(table.rows[99_999]).toEqual(['row 99999', 99_999, 'ラベル']);
}, 60_000);
