import { expect, test } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { parseJson } from '#lib/diagnostic/parse.ts';
import { datasetSchema } from './schema.ts';

const dataset = {
  version: 2,
  id: 'scans',
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '日別の件数', en: 'Counts by day' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-10-01', to: '2025-10-02' },
  frequency: 'day',
  timeZone: 'Asia/Tokyo',
  columns: [
    { id: 'date', role: 'dimension', type: 'date', title: { ja: '日', en: 'Date' } },
    { id: 'total', role: 'measure', type: 'count', title: { ja: '合計', en: 'Total' } },
  ],
  rows: [
    ['2025-10-01', 1],
    ['2025-10-02', null],
  ],
};

/** What is read of a dataset that differs from a good one. */
function faultsOf(difference: object): string {
  const parsed = parseJson(
    { file: 'data.json', text: JSON.stringify({ ...dataset, ...difference }) },
    datasetSchema,
  );
  const lines = parsed.ok
    ? ['no fault']
    : formatDiagnostics(parsed.messages).split('\n').slice(0, -1);
  return lines.map((line) => line.replace(/^data\.json:\d+:\d+ {2}/, '')).join('\n');
}

test('a good dataset has no fault; null is an unknown value', () => {
  expect(faultsOf({})).toBe('no fault');
});

test.each([
  ['a negative count', [['2025-10-01', -1]]],
  ['a count that is not whole', [['2025-10-01', 1.5]]],
  ['a number written as text', [['2025-10-01', '1']]],
  ['a row too long', [['2025-10-01', 1, 2]]],
  ['a month in place of a day', [['2025-10', 1]]],
  ['a row without a key', [[null, 1]]],
  [
    'a key twice',
    [
      ['2025-10-01', 1],
      ['2025-10-01', 2],
    ],
  ],
  [
    'rows out of order',
    [
      ['2025-10-02', 1],
      ['2025-10-01', 2],
    ],
  ],
])('%s', (_name, rows) => {
  expect(faultsOf({ rows })).toMatchSnapshot();
});

test('a first column that is no key, and a column twice', () => {
  expect(faultsOf({ columns: [...dataset.columns].reverse(), rows: [] })).toMatchInlineSnapshot(
    `"error  Unexpected first column, expected a dimension: the key of the rows  dataset-rows"`,
  );
  expect(
    faultsOf({ columns: [...dataset.columns, dataset.columns[1]], rows: [] }),
  ).toMatchInlineSnapshot(
    `"error  Unexpected second column \`total\`, expected each id once  dataset-rows"`,
  );
});

test('a status of a row or a column that is not there', () => {
  expect(faultsOf({ statuses: [{ at: '2025-10-03', column: 'totals', status: 'missing' }] }))
    .toMatchInlineSnapshot(`
    "error  Unexpected status of a row \`2025-10-03\`, expected the key of a row  dataset-rows
        Did you mean \`2025-10-01\`?
    error  Unexpected status of a column \`totals\`, expected one of the columns  dataset-rows
        Did you mean \`total\`?"
  `);
});

test('a break at no period', () => {
  const breaks = [{ at: '2025-13', note: { ja: '定義の変更', en: 'A new definition' } }];
  expect(faultsOf({ breaks })).toContain(
    'a year, month, day or hour that exists, such as `2025-10`',
  );
});

test('a status that says there is no value, of one that is there', () => {
  expect(
    faultsOf({ statuses: [{ at: '2025-10-01', column: 'total', status: 'suppressed' }] }),
  ).toContain('Unexpected status `suppressed` of a value that is there');
});

test('weeks that do not begin whole weeks apart', () => {
  const [first = [], second = []] = dataset.rows;
  const weeks = [
    ['2025-10-06', ...first.slice(1)],
    ['2025-10-14', ...second.slice(1)],
  ];
  expect(faultsOf({ frequency: 'week', rows: weeks, statuses: [] })).toContain(
    'Unexpected `2025-10-14`, expected a day whole weeks after `2025-10-06`',
  );
});
