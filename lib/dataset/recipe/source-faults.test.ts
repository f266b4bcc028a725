import { expect, test } from 'vitest';
import { exampleSourceText, faultsOfSource } from './example-source.ts';
import { findLicenceFault } from './licence-fault.ts';
import { findZoneFault } from './time-zone-fault.ts';

const columns = exampleSourceText().slice(exampleSourceText().indexOf('\n  - {'));

test('what is sound has no fault', () => {
  expect(faultsOfSource({})).toBe('no fault');
});

test('a time zone that IANA does not know is told with the one that was meant', () => {
  expect(faultsOfSource({ timeZone: 'Asia/Tokio' })).toMatchInlineSnapshot(`
    "source.yaml:8:11  error  Unexpected time zone \`Asia/Tokio\`, expected a name of the IANA database, such as \`Asia/Tokyo\` or \`UTC\`, or null  source-zone
        Did you mean \`Asia/Tokyo\`?
    1 error, 0 warnings"
  `);
  expect(faultsOfSource({ timeZone: 'JST' })).toContain('Did you mean `Asia/Tokyo`?');
});

test.for(['Asia/Tokyo', 'America/New_York', 'UTC', 'Etc/UTC', 'Asia/Kolkata', 'Europe/Kyiv'])(
  'the time zone %s is known',
  (zone) => {
    expect(findZoneFault(zone)).toBeUndefined();
  },
);

test.for(['asia/tokyo', 'CST', 'GMT+9', '+09:00', 'Tokyo', 'Mars/Olympus', ''])(
  'the time zone «%s» is not',
  (zone) => {
    expect(findZoneFault(zone)?.rule).toBe('source-zone');
  },
);

test('a licence that SPDX does not list', () => {
  const source = '{ name: { ja: 観測所, en: An observatory }, licence: { id: CC-BY-4 } }';
  expect(faultsOfSource({ source })).toMatchInlineSnapshot(`
    "source.yaml:4:65  error  Unexpected licence \`CC-BY-4\`, expected an id of the SPDX list, such as \`CC-BY-4.0\`, or \`facts\`  source-licence
        Did you mean \`CC-BY-4.0\`?
    1 error, 0 warnings"
  `);
});

test.for(['facts', 'CC-BY-SA-4.0', 'MIT OR Apache-2.0', 'LicenseRef-terms', 'Unlicense'])(
  'the licence %s is known',
  (id) => {
    expect(findLicenceFault(id)).toBeUndefined();
  },
);

test.for([
  ['cc0', 'Did you mean `CC0-1.0`?'],
  ['cc-by-4.0', 'Did you mean `CC-BY-4.0`?'],
  ['MIT OR Apache', 'Did you mean `Apache-2.0`?'],
  ['see LICENCE.md', 'spdx.org/licenses lists the ids.'],
] as const)('the licence «%s» is not', ([id, help]) => {
  expect(findLicenceFault(id)?.help).toContain(help);
});

test('rows by month of no frequency', () => {
  expect(faultsOfSource({ frequency: 'none' })).toMatchInlineSnapshot(`
    "source.yaml:7:12  error  Unexpected frequency \`none\` of rows by month, expected \`month\`, or \`irregular\`  source-frequency
        \`none\` is for rows that are labels.
    1 error, 0 warnings"
  `);
});

test('a break outside the period', () => {
  const breaks = '[{ at: 2024-12, note: { ja: 定義の変更, en: A new definition } }]';
  expect(faultsOfSource({ breaks })).toMatchInlineSnapshot(`
    "source.yaml:12:16  error  Unexpected break at 2024-12 outside the period 2025-01 to 2025-12, expected one within it  source-breaks
        Check the break and the period; leave out what was changed before the first or after the last observation.
    1 error, 0 warnings"
  `);
  expect(faultsOfSource({ breaks: breaks.replace('2024-12', "'2025'") })).toBe('no fault');
  expect(faultsOfSource({ breaks: breaks.replace('2024-12', '2025-12-31') })).toBe('no fault');
  expect(faultsOfSource({ breaks: breaks.replace('2024-12', '2026-01') })).toContain(
    'Unexpected break at 2026-01 outside the period',
  );
});

test('a column that is both taken up and dropped', () => {
  expect(faultsOfSource({ columns, drop: '[port, scans]' })).toMatchInlineSnapshot(`
    "source.yaml:13:14  error  Unexpected column \`scans\` to drop, expected one that \`columns\` does not take up as \`scans\`  source-column
        Leave it out here, or take the column out of \`columns\`.
    1 error, 0 warnings"
  `);
});

test('ways of reading that a format has no use for', () => {
  const from = '{ file: scans.json, sheet: Scans, missing: ["-"], encoding: cp932 }';
  expect(faultsOfSource({ from })).toMatchInlineSnapshot(`
    "source.yaml:1:34  error  Unexpected \`sheet\` of an origin in the format \`json\`, expected it of \`xlsx\` alone  source-reading
        It has no effect on \`json\`: leave it out, or write the \`format\` that the data is in.
    source.yaml:1:50  error  Unexpected \`missing\` of an origin in the format \`json\`, expected it of \`csv\`, \`tsv\`, \`xlsx\` alone  source-reading
        It has no effect on \`json\`: leave it out, or write the \`format\` that the data is in.
    source.yaml:1:67  error  Unexpected \`encoding\` of an origin in the format \`json\`, expected it of \`csv\`, \`tsv\` alone  source-reading
        It has no effect on \`json\`: leave it out, or write the \`format\` that the data is in.
    3 errors, 0 warnings"
  `);
  const reads = '{ events: { file: a.parquet, missing: ["-"] } }';
  expect(faultsOfSource({ from: `{ duckdb: a.sql, reads: ${reads} }` })).toContain(
    'Unexpected `missing` of an origin in the format `parquet`',
  );
});

test.for([
  '{ file: scans.csv, missing: ["-"], encoding: cp932 }',
  '{ file: scans.xlsx, sheet: Scans, missing: ["-"] }',
  '{ file: scans.txt, format: tsv, encoding: cp932 }',
  '{ http: https://data.observatory.example/scans, encoding: cp932 }',
  '{ file: scans.json, encoding: utf-8 }',
])('%s is sound', (from) => {
  expect(faultsOfSource({ from })).toBe('no fault');
});

test('a key that is not known, with the one of that place that was meant', () => {
  expect(faultsOfSource({ licence: 'MIT' })).toContain(
    'Check the spelling; docs/datasets.md lists the keys.',
  );
  expect(faultsOfSource({ notes: '[]', revision: 'null' })).toMatchInlineSnapshot(`
    "source.yaml:13:11  error  Unexpected key \`revision\`, expected none by that name  schema
        Did you mean \`revisions\`? docs/datasets.md lists the keys.
    1 error, 0 warnings"
  `);
  const from = '{ file: scans.csv, encodings: cp932 }';
  expect(faultsOfSource({ from })).toContain(
    'Did you mean `encoding`? docs/datasets.md lists the keys.',
  );
});
