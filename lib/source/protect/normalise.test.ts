import { expect, test } from 'vitest';
import { datasetSchema } from '#lib/dataset/schema.ts';
import { makeTable, protectTable, showTable } from './table.ts';

const says = { ja: '2025年1月の件数', en: 'the count of January 2025' };

const months = makeTable(['attacks', 'peak: number', 'other'], {
  '2025-01': [null, 40.05, 7],
  '2025-02': [2000, 12.05, 8],
  '2025-03': [2469, null, 9],
  '2025-04': [1, 80.1, 9],
  '2025-05': [0, 8.01, 9],
});

function normalise(protect: object): ReturnType<typeof protectTable> {
  return protectTable(months, {
    normalise: [{ measures: ['attacks'], base: 'first', says, ...protect }],
  });
}

test('the first known value becomes 1, the others parts and multiples of it', () => {
  const result = normalise({});
  expect(showTable(result)).toMatchInlineSnapshot(`
    "2025-01 ? 40.05 7
    2025-02 1 12.05 8
    2025-03 1.23 ? 9
    2025-04 0.001 80.1 9
    2025-05 0 8.01 9"
  `);
  expect(result.ok && result.dataset.columns[1]).toEqual({
    id: 'attacks',
    role: 'measure',
    type: 'number',
    title: { ja: 'attacks', en: 'attacks' },
    unit: { ja: '倍', en: 'times' },
    base: says,
  });
  expect(datasetSchema.safeParse(result.ok && result.dataset).success).toBe(true);
});

test('the greatest, or the value of a row; each measure by its own', () => {
  expect(showTable(normalise({ base: 'maximum', measures: ['attacks', 'peak'] })))
    .toMatchInlineSnapshot(`
    "2025-01 ? 0.5 7
    2025-02 0.81 0.15 8
    2025-03 1 ? 9
    2025-04 0 1 9
    2025-05 0 0.1 9"
  `);
  expect(showTable(normalise({ base: { at: '2025-03' }, digits: 2 }))).toMatchInlineSnapshot(`
    "2025-01 ? 40.05 7
    2025-02 0.81 12.05 8
    2025-03 1 ? 9
    2025-04 0 80.1 9
    2025-05 0 8.01 9"
  `);
});

test('rounded by decimals, half away from zero', () => {
  const table = makeTable(['rate: number'], {
    '2025-01': [1000],
    '2025-02': [1004.5],
    '2025-03': [1005],
    '2025-04': [0.5],
    '2025-05': [0.4],
    '2025-06': [-1005],
    '2025-07': [123_456],
  });
  expect(
    showTable(
      protectTable(table, { normalise: [{ measures: ['rate'], base: 'first', says, digits: 3 }] }),
    ),
  ).toMatchInlineSnapshot(`
    "2025-01 1
    2025-02 1
    2025-03 1.01
    2025-04 0.001
    2025-05 0
    2025-06 -1.01
    2025-07 123"
  `);
});

test('a base beyond what a double holds', () => {
  const table = makeTable(['attacks'], {
    '2025-01': ['90071992547409930'],
    '2025-02': ['180143985094819860'],
  });
  expect(
    showTable(protectTable(table, { normalise: [{ measures: ['attacks'], base: 'first', says }] })),
  ).toMatchInlineSnapshot(`
    "2025-01 1
    2025-02 2"
  `);
});

test.each([
  ['of an unknown value', { base: { at: '2025-01' } }],
  ['of zero', { base: { at: '2025-05' } }],
])('no base %s', (_name, protect) => {
  expect(showTable(normalise(protect))).toMatchSnapshot();
});

test('more digits than the base has steps would tell it, and are refused without telling', () => {
  const fault =
    'protect.normalise.0.digits: Unexpected `digits: 3` of `other`, expected fewer: its base is so small that they would tell it';
  expect(showTable(normalise({ measures: ['other'] }))).toBe(fault);
  const tenths = makeTable(['rate: number'], { '2025-01': [40.1], '2025-02': [80] });
  const rate = (digits: number): string =>
    showTable(
      protectTable(tenths, { normalise: [{ measures: ['rate'], base: 'first', says, digits }] }),
    );
  expect(rate(3)).toBe(fault.replace('other', 'rate'));
  expect(rate(2)).toBe('2025-01 1\n2025-02 2');
});

test('small counts are hidden before the rest is normalised, and the base is not hidden for others', () => {
  const table = makeTable(['total', 'scan', 'probe'], {
    '2025-01': [1600, 1100, 500],
    '2025-02': [903, 900, 3],
    '2025-03': [2500, 2000, 500],
    '2025-04': [5003, 4000, 1003],
  });
  const protect = {
    smallest: 5,
    totals: [{ total: 'total', parts: ['scan', 'probe'] }],
    totalRow: '2025-04',
    normalise: [{ measures: ['total', 'scan', 'probe'], base: 'first', says, digits: 2 }],
  };
  expect(showTable(protectTable(table, protect))).toMatchInlineSnapshot(`
    "2025-01 1 1 1
    2025-02 0.56 - -
    2025-03 1.6 - -
    2025-04 3.1 3.6 2"
  `);
  const ofSmall = { measures: ['probe'], base: { at: '2025-02' }, says, digits: 1 };
  const small = makeTable(['probe'], { '2025-01': [1000], '2025-02': [20] });
  expect(showTable(protectTable(small, { smallest: 50, normalise: [ofSmall] }))).toBe(
    'protect.normalise.0.base: Unexpected base of `probe` in row `2025-02`, whose value is hidden, expected one that is shown',
  );
});

test('a row of totals is neither the first nor the greatest', () => {
  const table = makeTable(['cases'], { all: [3000], worm: [2000], bot: [1000] });
  expect(
    showTable(
      protectTable(table, {
        totalRow: 'all',
        normalise: [{ measures: ['cases'], base: 'maximum', says }],
      }),
    ),
  ).toMatchInlineSnapshot(`
    "all 1.5
    worm 1
    bot 0.5"
  `);
});
