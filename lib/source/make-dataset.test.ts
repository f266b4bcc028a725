import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { exampleSource, exampleWire, writeSource, writeWire } from './example.ts';
import { readTable } from './format/read-table.ts';
import { defaultLimits } from './limits.ts';
import { makeDataset } from './make-dataset.ts';

async function make(source: string, wire: string): Promise<ReturnType<typeof makeDataset>> {
  const table = await readTable(Buffer.from(wire), {
    file: 'origin.json',
    name: 'origin.json',
    reading: { encoding: 'utf-8', missing: [] },
    limits: defaultLimits,
  });
  return table.ok
    ? makeDataset(
        'scans',
        { file: 'source.yaml', text: source },
        { file: 'origin.json', table: table.value },
      )
    : table;
}

/** What the author reads. */
async function faultsOf(source: string, wire: string): Promise<string> {
  const made = await make(source, wire);
  return made.ok ? formatDiagnostics(made.value.warnings) : formatDiagnostics(made.messages);
}

const source = writeSource(exampleSource);
const wire = writeWire(exampleWire);

test('joins the words of source.yaml with rows, period and commit of the wire, in order of time', async () => {
  const made = await make(source, wire);
  expect(made.ok && made.value).toMatchInlineSnapshot(`
    {
      "dataset": {
        "breaks": [],
        "columns": [
          {
            "id": "month",
            "role": "dimension",
            "title": {
              "en": "Month",
              "ja": "月",
            },
            "type": "month",
          },
          {
            "id": "same_year",
            "role": "measure",
            "title": {
              "en": "Same year",
              "ja": "同じ年",
            },
            "type": "count",
          },
          {
            "id": "share",
            "role": "measure",
            "title": {
              "en": "Share",
              "ja": "割合",
            },
            "type": "percent",
          },
        ],
        "description": {
          "en": "Counts by month",
          "ja": "月別の件数",
        },
        "frequency": "month",
        "id": "scans",
        "notes": [],
        "period": {
          "from": "2025-09",
          "to": "2025-10",
        },
        "revisions": null,
        "rows": [
          [
            "2025-09",
            38,
            null,
          ],
          [
            "2025-10",
            40,
            0.25,
          ],
        ],
        "source": {
          "commit": "abc123",
          "licence": {
            "id": "CC0-1.0",
            "shareAlike": false,
          },
          "name": {
            "en": "An observatory",
            "ja": "観測所",
          },
        },
        "statuses": [
          {
            "at": "2025-10",
            "column": "share",
            "status": "provisional",
          },
        ],
        "timeZone": null,
        "title": {
          "en": "Scans",
          "ja": "スキャン",
        },
        "unit": {
          "en": "scans",
          "ja": "件",
        },
        "version": 2,
      },
      "suppressed": undefined,
      "warnings": [],
    }
  `);
});

test('keeps period and commit that source.yaml gives', async () => {
  const made = await make(
    writeSource({
      ...exampleSource,
      period: { from: '2025', to: '2025' },
      source: { ...exampleSource.source, commit: 'mine' },
    }),
    wire,
  );
  expect(made.ok && made.value.dataset.period).toEqual({ from: '2025', to: '2025' });
  expect(made.ok && made.value.dataset.source.commit).toBe('mine');
});

test('keeps the order of labels', async () => {
  const [month, ...measures] = exampleSource.columns;
  const labelled = {
    ...exampleSource,
    frequency: 'none',
    statuses: [],
    columns: [{ ...month, id: 'port', from: 'port', type: 'label' }, ...measures],
  };
  const rows = [
    ['TCP/80', 1, 2],
    ['TCP/22', 3, 4],
  ];
  const ports = {
    ...exampleWire,
    columns: [{ name: 'port', type: 'label' }, ...exampleWire.columns.slice(1)],
    rows,
  };
  const made = await make(writeSource(labelled), writeWire(ports));
  expect(made.ok && made.value.dataset.rows).toEqual([
    ['TCP/80', 2, 1],
    ['TCP/22', 4, 3],
  ]);
});

test('carries texts, bilingual texts and addresses', async () => {
  const columns = [
    {
      id: 'month',
      from: 'month',
      role: 'dimension',
      type: 'month',
      title: { ja: '月', en: 'Month' },
    },
    { id: 'day', from: 'day', role: 'attribute', type: 'text', title: { ja: '日', en: 'Day' } },
    {
      id: 'method',
      from: 'method',
      role: 'attribute',
      type: 'bilingual',
      title: { ja: '手法', en: 'Method' },
    },
    {
      id: 'sources',
      from: 'sources',
      role: 'attribute',
      type: 'addresses',
      title: { ja: '出典', en: 'Sources' },
    },
  ];
  const row = [
    '2025-10',
    '2025-10-09',
    { ja: 'DNS リフレクション', en: 'DNS reflection' },
    ['https://example.org/a'],
  ];
  const made = await make(
    writeSource({ ...exampleSource, columns, statuses: [] }),
    writeWire({
      ...exampleWire,
      columns: columns.map(({ from, type }) => ({ name: from, type })),
      rows: [row],
    }),
  );
  expect(made.ok && made.value.dataset.rows).toEqual([row]);
});

test('truncated JSON', async () => {
  expect(await faultsOf(source, wire.slice(0, 250))).toMatchInlineSnapshot(`
    "origin.json:17:12  error  Unexpected end of the file, expected a value  json-syntax
        The file is cut short: retrieve or write it again.
    1 error, 0 warnings"
  `);
});

test('a row cut short', async () => {
  expect(await faultsOf(source, wire.replace(/,\s*38/, ''))).toMatchInlineSnapshot(`
    "origin.json:34:3  error  Unexpected row of 2 cells, expected 3, one a column  wire-rows
    1 error, 0 warnings"
  `);
});

test('a column that the wire no longer has', async () => {
  expect(await faultsOf(source, wire.replace('same year', 'same years'))).toMatchInlineSnapshot(`
    "source.yaml:29:11  error  Unexpected column \`same year\`, expected one that the data has  source-column
        The data has \`month\`, \`share\`, \`same years\`.
    1 error, 0 warnings"
  `);
});

test('a column whose type changed on the wire', async () => {
  expect(await faultsOf(source, wire.replace('"percent"', '"count"'))).toMatchInlineSnapshot(`
    "source.yaml:38:11  error  Unexpected type \`percent\` of column \`share\`, expected \`count\`, as the data says  source-column
        Change the type here, or ask the publisher what changed.
    1 error, 0 warnings"
  `);
});

test('a cell of the wrong type, at its place on the wire', async () => {
  expect(await faultsOf(source, wire.replace('38', '38.5'))).toMatchInlineSnapshot(`
    "origin.json:37:4  error  Unexpected 38.5 in column \`same_year\` (a number with a fraction), expected a whole number of 0 or more  dataset-rows
        Ask its producer for whole numbers of 0 or more, or for the type \`number\`.
    1 error, 0 warnings"
  `);
  expect(await faultsOf(source, wire.replace('"2025-09",\n   null', '"2025-09",\n   "n/a"')))
    .toMatchInlineSnapshot(`
      "origin.json:36:4  error  Unexpected "n/a" in column \`share\`, expected a number  dataset-rows
          Ask its producer for a number without quotes, and null for an unknown value.
      1 error, 0 warnings"
    `);
});

test('a key twice, and a key that is no month', async () => {
  expect(await faultsOf(source, wire.replace(/"2025-09"(?=,\n {3}null)/, '"2025-10"')))
    .toMatchInlineSnapshot(`
    "origin.json:35:4  error  Unexpected second row \`2025-10\`, expected each \`month\` once  dataset-rows
    1 error, 0 warnings"
  `);
  expect(await faultsOf(source, wire.replace(/"2025-09"(?=,\n {3}null)/, '"2025-13"')))
    .toMatchInlineSnapshot(`
    "origin.json:35:4  error  Unexpected "2025-13" in column \`month\`, expected a month, such as \`2025-10\`  dataset-rows
    1 error, 0 warnings"
  `);
});

test('a status of a row that is not there, at its place in source.yaml', async () => {
  expect(
    await faultsOf(
      writeSource({
        ...exampleSource,
        statuses: [{ at: '2025-11', column: 'share', status: 'missing' }],
      }),
      wire,
    ),
  ).toMatchInlineSnapshot(`
    "source.yaml:43:9  error  Unexpected status of a row \`2025-11\`, expected the key of a row  dataset-rows
        Did you mean \`2025-10\`?
    1 error, 0 warnings"
  `);
});

test('a period that nobody gives', async () => {
  const { period: _period, ...timeless } = exampleWire;
  expect(await faultsOf(source, writeWire(timeless))).toMatchInlineSnapshot(`
    "source.yaml:1:1  error  Unexpected missing \`period\`, expected one here or in the data  source-period
        Write \`period: { from: …, to: … }\`.
    1 error, 0 warnings"
  `);
});

test('a key of source.yaml that does not exist', async () => {
  expect(await faultsOf(writeSource({ ...exampleSource, licence: 'MIT' }), wire))
    .toMatchInlineSnapshot(`
    "source.yaml:46:10  error  Unexpected key \`licence\`, expected none by that name  schema
        Check the spelling; docs/datasets.md lists the keys.
    1 error, 0 warnings"
  `);
});

test('an origin outside the folder, or by another protocol', async () => {
  expect(await faultsOf(writeSource({ ...exampleSource, from: { file: '../origin.json' } }), wire))
    .toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected \`../origin.json\` at \`from.file\`, expected the name of a file in the folder of the dataset, such as \`origin.json\`  schema
    1 error, 0 warnings"
  `);
  expect(
    await faultsOf(
      writeSource({ ...exampleSource, from: { http: 'http://example.org/a.json' } }),
      wire,
    ),
  ).toMatchInlineSnapshot(`
    "source.yaml:2:9  error  Unexpected \`http://example.org/a.json\` at \`from.http\`, expected an https address without a password in it  schema
        Plain http is for this very machine alone.
    1 error, 0 warnings"
  `);
  expect(
    await faultsOf(
      writeSource({ ...exampleSource, from: { ftp: 'ftp://example.org/a.json' } }),
      wire,
    ),
  ).toMatchInlineSnapshot(`
    "source.yaml:2:3  error  Unexpected \`ftp\` at \`from\`, expected one kind of source: \`file\`, \`http\`, \`duckdb\`, \`clickhouse\`  schema
    1 error, 0 warnings"
  `);
});

test('a column of the wire that nobody takes up is told, not refused', async () => {
  const narrow = { ...exampleSource, columns: exampleSource.columns.slice(0, 2), statuses: [] };
  expect(await faultsOf(writeSource(narrow), wire)).toMatchInlineSnapshot(`
    "origin.json:1:1  warning  Unexpected column \`share\` in the data, expected one that source.yaml takes up  wire-column-unused
        Add a column with \`from\` in source.yaml, or name it in \`drop\`.
    0 errors, 1 warning"
  `);
});

test('a sum that protection was not told of is a warning at `smallest`, and the data is made', async () => {
  const [month, count] = exampleSource.columns;
  const ids = ['total', 'scan', 'flood'];
  const columns = [month, ...ids.map((id) => ({ ...count, id, from: id }))];
  const counts = {
    ...exampleWire,
    columns: [{ name: 'month', type: 'month' }, ...ids.map((name) => ({ name, type: 'count' }))],
    rows: [
      ['2025-09', 103, 100, 3],
      ['2025-10', 230, 200, 30],
    ],
  };
  const protect = { smallest: 5 };
  expect(
    await faultsOf(
      writeSource({ ...exampleSource, columns, statuses: [], protect }),
      writeWire(counts),
    ),
  ).toMatchInlineSnapshot(`
    "source.yaml:47:13  warning  Unexpected \`total\` that is \`scan\` + \`flood\` in every row, expected \`totals\` to say so: a count hidden in one could be reckoned from the others  protect-undeclared
        Write under \`protect\`: \`totals: [{ total: total, parts: [scan, flood] }]\`.
    0 errors, 1 warning"
  `);
});
