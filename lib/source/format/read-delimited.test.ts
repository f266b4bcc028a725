import { expect, test } from 'vitest';
import { withCpuSeconds, faultsOf, tableOf } from './example-reading.ts';

const bom = '\uFEFF';

test('CSV is a table of texts; the empty cell is null', async () => {
  const { placeOf: _placeOf, ...table } = await tableOf(
    'scans.csv',
    'month,total,note\r\n2025-10,40,"a ""b"", c"\r\n2025-09,,\r\n',
  );
  expect(table).toEqual({
    columns: [{ name: 'month' }, { name: 'total' }, { name: 'note' }],
    rows: [
      ['2025-10', '40', 'a "b", c'],
      ['2025-09', null, null],
    ],
    textual: true,
  });
});

test('a byte-order mark is no part of the first name', async () => {
  const { columns } = await tableOf('scans.csv', `${bom}month,total\n2025-10,1\n`);
  expect(columns[0]?.name).toBe('month');
});

test('texts that stand for an unknown value are null, and only where the whole cell is one', async () => {
  const { rows } = await tableOf('a.csv', 'a,b,c\n-,N/A,-1\n', { missing: ['-', 'N/A'] });
  expect(rows).toEqual([[null, null, '-1']]);
});

test('blanks around a cell are nothing, also within its quotes', async () => {
  const { columns, rows } = await tableOf('a.csv', '"a ", b\n" x\u3000" ,  " "\n');
  expect(columns.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(rows).toEqual([['x', null]]);
});

test('a place is of the line that is seen, however many lines the cells before have', async () => {
  const { placeOf } = await tableOf('a.csv', `${bom}名前,b\n"一\n二, ""三""",2\n\u3000四 , 5\n`);
  expect(placeOf(0, 0)).toEqual({ line: 2, column: 1 });
  expect(placeOf(0, 1)).toEqual({ line: 3, column: 11 });
  expect(placeOf(1, 1)).toEqual({ line: 4, column: 5 });
  expect(placeOf(undefined, 1)).toEqual({ line: 1, column: 4 });
  expect(placeOf(1, undefined)).toEqual({ line: 4, column: 1 });
});

test('TSV as it is pasted from a sheet: CRLF, quotes around line feeds, blanks, empty rows below', async () => {
  const { rows } = await tableOf(
    'a.tsv',
    'a\tb\r\n\u00a02025/10/1\u3000\t"一\r\n二"\r\n"x ""y"""\t\r\n\t\r\n\r\n',
  );
  expect(rows).toEqual([
    ['2025/10/1', '一\r\n二'],
    ['x "y"', null],
  ]);
});

test('lines that end in different ways', async () => {
  expect((await tableOf('a.csv', 'a,b\r\n1,2\n3,4\r5,6')).rows).toEqual([
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
});

test('what Excel in Japan writes is read as CP932: its wave dash is the full-width tilde', async () => {
  const bytes = Buffer.concat([
    // 期間,件 in CP932, then 1〜2 and ①.
    Buffer.from([0x8a, 0xfa, 0x8a, 0xd4, 0x2c, 0x8c, 0x8f, 0x0d, 0x0a]),
    Buffer.from([0x31, 0x81, 0x60, 0x32, 0x2c, 0x87, 0x40, 0x0d, 0x0a]),
  ]);
  const { columns, rows } = await tableOf('a.csv', bytes, { encoding: 'cp932' });
  expect(columns.map(({ name }) => name)).toEqual(['期間', '件']);
  expect(rows).toEqual([['1～2', '①']]);
  expect(await faultsOf('a.csv', bytes)).toMatchInlineSnapshot(`
    "a.csv:1:1  error  Unexpected bytes that are no UTF-8 and seem to be CP932, expected a text in UTF-8  source-encoding
        Excel in Japan writes it: write \`encoding: cp932\` under \`from\` in source.yaml (with \`--validate\`, add \`--encoding cp932\`), or save it as «CSV UTF-8»."
  `);
});

test('bytes that are neither UTF-8 nor CP932, and letters of other countries that CP932 has for its users', async () => {
  const latin = (text: string): Buffer => Buffer.from(`town,n\n${text},1\n`, 'latin1');
  expect(await faultsOf('a.csv', latin('Orléans é'))).toMatchInlineSnapshot(`
    "a.csv:2:4  error  Unexpected bytes that are no UTF-8, expected a text in UTF-8  source-encoding
        Save the file as UTF-8: in Excel, «CSV UTF-8»."
  `);
  expect(await faultsOf('a.csv', latin('Köln'))).toContain('that are no UTF-8, expected');
});

test('UTF-8 read as CP932 is refused, not garbled', async () => {
  expect(await faultsOf('a.csv', 'month,件数\n2025-10,〜\n', { encoding: 'cp932' }))
    .toMatchInlineSnapshot(`
      "a.csv:2:10  error  Unexpected bytes that are no CP932, expected a text in CP932  source-encoding
          Leave \`encoding\` out of source.yaml where the file is UTF-8."
    `);
});

test('all rows of another length are told at once', async () => {
  expect(await faultsOf('a.csv', 'a,b\n1,2\n3\n"4\n4",5,6\n\n7,8\n')).toMatchInlineSnapshot(`
    "a.csv:3:1  error  Unexpected row of 1 cell, expected 2, one a column  csv-row
        A cell with a separator in it wants quotes around it.
    a.csv:4:1  error  Unexpected row of 3 cells, expected 2, one a column  csv-row
        A cell with a separator in it wants quotes around it.
    a.csv:6:1  error  Unexpected empty line, expected a row of 2 cells  csv-row
        Remove the line: the table ends with its last row."
  `);
});

test.for([
  ['a quote that is not closed', 'a,b\n1,"x\n2,3\n4,5\n'],
  ['a quote within a cell', 'a,b\n1,5" disk\n'],
  ['a text after a quote', 'a,b\n"1" x,2\n'],
] as const)('%s', async ([, text]) => {
  expect(await faultsOf('a.csv', text)).toMatchSnapshot();
});

test.for([
  ['a column without a name', 'a,,c\n1,2,3\n'],
  ['a name twice', 'a,b, a\n1,2,3\n'],
  ['an empty line above', '\na,b\n1,2\n'],
] as const)('a header with %s', async ([, text]) => {
  expect(await faultsOf('a.csv', text)).toMatchSnapshot();
});

test.for([
  ['nothing', ''],
  ['a header alone', 'a,b\n'],
  ['a header and empty rows', 'a,b\n,\n\n'],
] as const)('%s is no table', async ([, text]) => {
  expect(await faultsOf('a.csv', text)).toMatch(
    /^a\.csv:1:1 {2}error {2}Unexpected table without a row, expected at least one {2}source-empty/,
  );
});

test('mark-up and signs of all kinds stay as they are', async () => {
  const { rows } = await tableOf('a.csv', 'a,b\n<script>x</script>,=1+1 😀 ‮\n');
  expect(rows).toEqual([['<script>x</script>', '=1+1 😀 ‮']]);
});

test('100,000 rows are read in a few seconds, and one more than allowed is refused', async () => {
  const lines = Array.from({ length: 100_000 }, (_, row) => `row ${row},${row},"a, b",ラベル,`);
  const text = `a,b,c,d,e\n${lines.join('\n')}\n`;
  const { value: table, seconds } = await withCpuSeconds(() => tableOf('a.csv', text));
  expect(seconds).toBeLessThan(6);
  expect(table.rows).toHaveLength(100_000);
  expect(table.placeOf(99_999, 3)).toEqual({ line: 100_001, column: 24 });
  expect(await faultsOf('a.csv', `${text}1,2,3,4,5`)).toMatchInlineSnapshot(`
    "a.csv:1:1  error  Unexpected table of 100001 rows, expected at most 100000  source-size
        Aggregate the data before it comes here."
  `);
}, 60_000);

test('a row in the place of the header is not repeated', async () => {
  expect(await faultsOf('a.csv', '192.0.2.77,1,192.0.2.77\n')).toMatchInlineSnapshot(`
    "a.csv:1:14  error  Unexpected column 3 with the name of column 1, expected each name once  csv-header
        Rename one of them."
  `);
});
