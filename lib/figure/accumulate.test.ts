import { expect, test } from 'vitest';
import { accumulate, wholeOf } from './accumulate.ts';
import { exampleDataset, faultsOfYaml, figureOfYaml } from './example-figure.ts';
import type { FigureCell, FigureRow } from './figure.ts';

function rowsOf(...values: (number | null)[][]): FigureRow[] {
  return values.map((cells, index) => ({
    key: `class-${index}`,
    label: { ja: '階級', en: 'Class' },
    cells: cells.map((value): FigureCell => ({ value })),
  }));
}

function sharesOf(rows: readonly FigureRow[]): (number | null | undefined)[][] {
  return rows.map(({ cells }) => cells.map(({ value }) => value));
}

test('each class has the share of all up to it, to two decimals, and the last has all', () => {
  expect(sharesOf(accumulate(rowsOf([1, 10], [1, 0], [1, 30])))).toEqual([
    [33.33, 25],
    [66.67, 25],
    [100, 100],
  ]);
});

test('of a series with an unknown class no share is known, before it neither', () => {
  expect(accumulate(rowsOf([1, 1], [null, 1], [2, 2])).map(({ cells }) => cells)).toEqual([
    [{ value: null, status: 'missing' }, { value: 25 }],
    [{ value: null, status: 'missing' }, { value: 50 }],
    [{ value: null, status: 'missing' }, { value: 100 }],
  ]);
});

test('of nothing there is no share', () => {
  expect(sharesOf(accumulate(rowsOf([0], [0])))).toEqual([[null], [null]]);
});

test('a whole is known where all of its classes are', () => {
  expect(wholeOf(rowsOf([1], [2]), 0)).toBe(3);
  expect(wholeOf(rowsOf([1], [null]), 0)).toBeNull();
});

const classes = exampleDataset({
  by: 'label',
  measures: { all: 'count', some: 'count' },
  rows: [
    ['0–4', 3, 1],
    ['5–9', 1, null],
  ],
});

test('a cumulative figure is of percent, whatever was counted', () => {
  const { series, rows } = figureOfYaml('kind: cumulative\nseries: [all]', classes);
  expect(series[0]).toMatchObject({ unit: { ja: '%', en: '%' }, decimals: 2, mark: 'line' });
  expect(sharesOf(rows)).toEqual([[75], [100]]);
});

test('a cumulative series with an unknown class is a fault', () => {
  expect(faultsOfYaml('kind: cumulative\nseries: [all, some]', classes)).toMatchInlineSnapshot(`
    "figures.yaml:7:17  error  Unexpected class \`5–9\` of \`some\`, of which nothing is known, expected every class known  figure-whole
        Without the whole no share is known. Use \`histogram\`, or leave the series out."
  `);
});
