import { expect, test } from 'vitest';
import { exampleDataset, figureOfYaml } from './example-figure.ts';
import type { FigureRow } from './figure.ts';
import { greatestOfEither, othersKey, rankRows } from './rank.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

function rowOf(key: string, ...values: (number | string | null)[]): FigureRow {
  return {
    key,
    label: both(key),
    cells: values.map((value) =>
      typeof value === 'string' ? { value: Number(value), exact: value } : { value },
    ),
  };
}

const keysOf = (rows: readonly FigureRow[]): string[] => rows.map(({ key }) => key);
const plain = { top: 10, before: false, others: undefined };

test('the greatest is first, ties keep their order, unknown ones are last', () => {
  const rows = [rowOf('a', 5), rowOf('b', null), rowOf('c', 9), rowOf('d', 5), rowOf('e', -1)];
  expect(keysOf(rankRows(rows, plain))).toEqual(['c', 'a', 'd', 'e', 'b']);
});

test('counts that share a nearest double are ranked by their digits', () => {
  const rows = [
    rowOf('less', '9007199254740993'),
    rowOf('more', '9007199254740994'),
    rowOf('least', '9007199254740992'),
  ];
  expect(keysOf(rankRows(rows, plain))).toEqual(['more', 'less', 'least']);
});

test('all rows beyond the top are one, their counts added up', () => {
  const rows = [rowOf('a', 5), rowOf('b', 3), rowOf('c', 9), rowOf('d', 4)];
  const ranked = rankRows(rows, { ...plain, top: 2, others: both('Others') });
  expect(keysOf(ranked)).toEqual(['c', 'a', othersKey]);
  expect(ranked[2]).toEqual({ key: othersKey, label: both('Others'), cells: [{ value: 7 }] });
});

test('where none is beyond the top there are no others', () => {
  const rows = [rowOf('a', 5), rowOf('b', 3)];
  expect(keysOf(rankRows(rows, { ...plain, others: both('Others') }))).toEqual(['a', 'b']);
});

test('others of which one is unknown are unknown', () => {
  const rows = [rowOf('a', 5), rowOf('b', 3), rowOf('c', null)];
  const ranked = rankRows(rows, { ...plain, top: 1, others: both('Others') });
  expect(ranked[1]?.cells).toEqual([{ value: null, status: 'missing' }]);
});

test('others beyond 2^53 are added up exactly', () => {
  const rows = [
    rowOf('first', '99999999999999999999'),
    rowOf('a', '9007199254740993'),
    rowOf('b', 2),
    rowOf('c', Number.MAX_SAFE_INTEGER),
  ];
  const ranked = rankRows(rows, { ...plain, top: 1, others: both('Others') });
  expect(ranked[1]?.cells).toEqual([
    { value: Number('18014398509481986'), exact: '18014398509481986' },
  ]);
});

test('others that are each below 2^53, and together beyond it, have their digits', () => {
  const dataset = exampleDataset({
    by: 'label',
    measures: { total: 'count' },
    rows: [
      ['a', '9007199254740999'],
      ['b', 9_007_199_254_740_990],
      ['c', 9_007_199_254_740_991],
    ],
  });
  const { rows } = figureOfYaml('kind: ranked-bars\nmeasure: total\ntop: 1\nothers: true', dataset);
  expect(rows.map(({ label, cells }) => [label.en, cells[0]?.exact])).toEqual([
    ['a', '9007199254740999'],
    ['Others', '18014398509481981'],
  ]);
});

test('ranks then and now: rows of one value share one, a new row had none', () => {
  const rows = [
    rowOf('a', 10, 7),
    rowOf('b', 10, 9),
    rowOf('c', 8, 9),
    rowOf('new', 12, 0),
    rowOf('unknown then', 4, null),
    rowOf('unknown now', null, 20),
  ];
  const ranked = rankRows(rows, { ...plain, before: true });
  expect(ranked.map(({ key, ranks }) => [key, ranks?.now, ranks?.before])).toEqual([
    ['new', 1, undefined],
    ['a', 2, 4],
    ['b', 2, 2],
    ['c', 4, 2],
    ['unknown then', 5, undefined],
    ['unknown now', undefined, undefined],
  ]);
});

test('a row whose value and tie stay as they were has not moved', () => {
  const rows = [rowOf('a', 5, 5), rowOf('b', 5, 5), rowOf('c', 5, 5)];
  const ranked = rankRows(rows, { ...plain, before: true });
  expect(ranked.map(({ ranks }) => ranks)).toEqual([
    { now: 1, before: 1 },
    { now: 1, before: 1 },
    { now: 1, before: 1 },
  ]);
});

test('ranks are among all rows, and others have none', () => {
  const rows = [rowOf('a', 9, 1), rowOf('b', 5, 8), rowOf('c', 3, 7)];
  const ranked = rankRows(rows, { top: 1, before: true, others: both('Others') });
  expect(ranked.map(({ key, ranks }) => [key, ranks])).toEqual([
    ['a', { now: 1, before: 3 }],
    [othersKey, undefined],
  ]);
});

test('of two sides the greater counts, and rows keep their order', () => {
  const rows = [rowOf('a', 1, 2), rowOf('b', 1, 9), rowOf('c', null, null), rowOf('d', 8, null)];
  expect(keysOf(greatestOfEither(rows, 2))).toEqual(['b', 'd']);
});
