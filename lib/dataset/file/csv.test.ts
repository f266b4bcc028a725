import { expect, test } from 'vitest';
import { datasetCsv } from './csv.ts';
import { hostileDataset, hostileLabels } from './fixtures.ts';
import { queryFile } from './query-file.ts';

const csv = datasetCsv(hostileDataset);

test('there is no byte order mark, and every line ends with CRLF', () => {
  expect(csv.startsWith('label,day,small,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
});

test('another program reads what was written, whatever the labels', async () => {
  const rows = await queryFile({ name: 'hostile.csv', contents: csv }, (from) => `FROM ${from}`);
  expect(rows.map((row) => row['label'])).toEqual(hostileLabels);
  expect(rows[1]).toEqual({
    label: '+1',
    day: '2025-10-27',
    small: '1',
    large: '9223372036854775807',
    larger: '18446744073709551615',
    largest: '18446744073709551616',
    change: '1e+21',
    nothing: null,
    small_status: '@cmd',
    method_ja: '-手法',
    method_en: '-method',
    sources: null,
    small_status_2: null,
    nothing_status: 'suppressed',
  });
  expect(rows[0]).toMatchObject({ change: '-1.5', small_status: '', method_ja: null });
  expect(rows.every((row) => row['nothing'] === null)).toBe(true);
});

test('numbers are in the shortest form that gives them back', () => {
  expect(csv).toContain(',0.30000000000000004,');
  expect(csv).toContain(',1e-7,');
  expect(csv).toContain(',9007199254740991,');
});

test('a dataset without rows is its header', () => {
  expect(datasetCsv({ ...hostileDataset, rows: [], statuses: [] })).toBe(
    'label,day,small,large,larger,largest,change,nothing,small_status,method_ja,method_en,sources\r\n',
  );
});
