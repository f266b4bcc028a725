import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { datasetSchema, type Dataset } from '../schema.ts';
import { excelCsv } from './excel-csv.ts';
import { hostileDataset, hostileLabels } from './fixtures.ts';

const statusWords = {
  missing: { ja: '不明', en: 'unknown' },
  suppressed: { ja: '秘匿', en: 'suppressed' },
  'not-collected': { ja: '未収集', en: 'not collected' },
  'not-public': { ja: '非公表', en: 'not published' },
  unreleased: { ja: '公開前', en: 'not yet released' },
  provisional: { ja: '速報値', en: 'provisional' },
  disputed: { ja: '疑義あり', en: 'disputed' },
  corrected: { ja: '訂正済み', en: 'corrected' },
};

function read(dataset: Dataset): string[][] {
  return parse(excelCsv(dataset, statusWords), { bom: true });
}

test('it begins with a byte order mark and Japanese titles with their units', () => {
  expect(excelCsv(hostileDataset, statusWords).codePointAt(0)).toBe(0xfeff);
  expect(read(hostileDataset)[0]).toEqual([
    "'=分類",
    'day',
    'small(件)',
    'large(件)',
    'larger(件)',
    'largest(件)',
    'change(倍、1 = 前年)',
    'nothing(%)',
    'taken',
    'method',
    'sources',
    'smallの状態',
    'nothingの状態',
  ]);
});

test('a text that a spreadsheet would take for a formula gets an apostrophe, and no other text', () => {
  const labels = read(hostileDataset)
    .slice(1)
    .map(([label]) => label);
  expect(labels).toEqual([
    ...hostileLabels.slice(0, 12).map((label) => `'${label}`),
    'say "no", then\r\nrun',
    '<script>alert(1)</script>',
    '🦑 イカ',
    "'=無地",
  ]);
  expect(read(hostileDataset)[2]?.slice(8, 10)).toEqual(["'@cmd", "'-手法"]);
});

test('numbers stay numbers, below zero too, but a count of more than 15 digits is a text', () => {
  const [, first, second, third] = read(hostileDataset);
  expect(first?.[6]).toBe('-1.5');
  expect(second?.slice(3, 6)).toEqual([
    "'9223372036854775807",
    "'18446744073709551615",
    "'18446744073709551616",
  ]);
  expect(third?.[3]).toBe("'9007199254740991");
});

test('statuses are in Japanese, and what is unknown is empty', () => {
  const rows = read(hostileDataset);
  expect(rows.at(-1)?.slice(-2)).toEqual(['速報値', '']);
  expect(rows[2]?.slice(-2)).toEqual(['', '秘匿']);
  expect(rows[2]?.[7]).toBe('');
});

test.for([
  ['month', '2025-10', '2025年10月'],
  ['hour', '2025-10-27T13', '2025-10-27 13:00'],
  ['date', '2025-10-27', '2025-10-27'],
  ['year', '2025', '2025'],
] as const)('a %s is written as Excel shows it', ([type, key, shown]) => {
  const dataset = datasetSchema.parse({
    ...hostileDataset,
    columns: [
      { id: 'key', title: { ja: '期間', en: 'Period' }, role: 'dimension', type },
      { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
    ],
    statuses: [],
    rows: [[key, 1]],
  });
  expect(read(dataset)[1]).toEqual([shown, '1']);
});
