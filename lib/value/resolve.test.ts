import { expect, test } from 'vitest';
import { datasetSchema, datasetVersion, type Dataset } from '#lib/dataset/schema.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { resolveValue } from './resolve.ts';

const months = ['2025-06', '2025-07', '2025-08', '2025-09', '2025-10'];

test('a cell with the unit and title of its measure, and the months before it', () => {
  expect(valueAt(datasetOf({}), '2025-10')).toEqual({
    id: 'total',
    label: { ja: '件数', en: 'Attacks' },
    unit: { ja: '件', en: 'attacks' },
    type: 'count',
    value: 50,
    at: '2025-10',
    decimals: undefined,
    form: 'plain',
    change: { kind: 'known', previous: 40, at: '2025-09' },
    trail: [10, 20, 30, 40, 50],
  });
});

test('the unit of a share is percent, whatever the dataset counts', () => {
  expect(valueAt(datasetOf({ type: 'percent' }), '2025-10').unit).toEqual({ ja: '%', en: '%' });
});

test('at most 24 periods lead to a value', () => {
  const years = Array.from({ length: 40 }, (_, index) => String(1986 + index));
  const { trail } = valueAt(datasetOf({ keys: years, type: 'number', frequency: 'year' }), '2024');
  expect(trail).toHaveLength(24);
  expect(trail.at(-1)).toBe(390);
});

test('a month that is not there is not passed over', () => {
  const dataset = datasetOf({ keys: ['2025-08', '2025-10'] });
  expect(refusalAt(dataset, '2025-10')).toBe('`2025-09` is unknown');
});

test('a month that is unknown is no zero', () => {
  const dataset = datasetOf({ cells: [10, 20, 30, null, 50] });
  expect(refusalAt(dataset, '2025-10')).toBe('`2025-09` is unknown');
  expect(valueAt(dataset, '2025-10').trail).toEqual([10, 20, 30, null, 50]);
});

test('the first period has none before', () => {
  expect(refusalAt(datasetOf({}), '2025-06')).toBe('`2025-05` is unknown');
});

test('across a break nothing is compared, on either side of it all is', () => {
  const dataset = datasetOf({ breaks: ['2025-08'] });
  expect(refusalAt(dataset, '2025-08')).toBe('the series breaks at `2025-08`');
  expect(refusalAt(dataset, '2025-07')).toBeUndefined();
  expect(refusalAt(dataset, '2025-09')).toBeUndefined();
});

test('a break within a month parts it from both its neighbours', () => {
  const dataset = datasetOf({ breaks: ['2025-08-15'] });
  expect(refusalAt(dataset, '2025-07')).toBeUndefined();
  expect(refusalAt(dataset, '2025-08')).toBe('the series breaks at `2025-08-15`');
  expect(refusalAt(dataset, '2025-09')).toBe('the series breaks at `2025-08-15`');
  expect(refusalAt(dataset, '2025-10')).toBeUndefined();
});

test('a break at a month parts its first day from the day before', () => {
  const keys = ['2025-07-31', '2025-08-01', '2025-08-02'];
  const dataset = datasetOf({ keys, frequency: 'day', breaks: ['2025-08'] });
  expect(refusalAt(dataset, '2025-08-01')).toBe('the series breaks at `2025-08`');
  expect(refusalAt(dataset, '2025-08-02')).toBeUndefined();
});

test('a week is compared with the week before', () => {
  const dataset = datasetOf({ keys: ['2025-09-29', '2025-10-06'], frequency: 'week' });
  expect(valueAt(dataset, '2025-10-06')).toMatchObject({
    isWeek: true,
    change: { kind: 'known', previous: 10, at: '2025-09-29' },
  });
});

test('a break within a week parts it from both its neighbours', () => {
  const keys = ['2025-09-22', '2025-09-29', '2025-10-06', '2025-10-13'];
  const dataset = datasetOf({ keys, frequency: 'week', breaks: ['2025-10-01'] });
  expect(refusalAt(dataset, '2025-09-29')).toBe('the series breaks at `2025-10-01`');
  expect(refusalAt(dataset, '2025-10-06')).toBe('the series breaks at `2025-10-01`');
  expect(refusalAt(dataset, '2025-10-13')).toBeUndefined();
});

test('a break at the start of a week parts it from the week before alone', () => {
  const keys = ['2025-09-22', '2025-09-29', '2025-10-06', '2025-10-13'];
  const dataset = datasetOf({ keys, frequency: 'week', breaks: ['2025-10-06'] });
  expect(refusalAt(dataset, '2025-09-29')).toBeUndefined();
  expect(refusalAt(dataset, '2025-10-06')).toBe('the series breaks at `2025-10-06`');
  expect(refusalAt(dataset, '2025-10-13')).toBeUndefined();
});

test('an hour is compared with the hour before, over midnight too', () => {
  const keys = ['2025-10-26T22', '2025-10-26T23', '2025-10-27T00', '2025-10-27T02'];
  const dataset = datasetOf({ keys, frequency: 'hour' });
  const midnight = valueAt(dataset, '2025-10-27T00');
  expect(midnight.change).toEqual({ kind: 'known', previous: 20, at: '2025-10-26T23' });
  expect(midnight.trail).toEqual([10, 20, 30]);
  expect(refusalAt(dataset, '2025-10-27T02')).toBe('`2025-10-27T01` is unknown');
});

test('a break at a day parts its first hour from the hour before', () => {
  const keys = ['2025-10-26T23', '2025-10-27T00', '2025-10-27T01'];
  const dataset = datasetOf({ keys, frequency: 'hour', breaks: ['2025-10-27'] });
  expect(refusalAt(dataset, '2025-10-27T00')).toBe('the series breaks at `2025-10-27`');
  expect(refusalAt(dataset, '2025-10-27T01')).toBeUndefined();
});

test.for([
  ['suppressed', '`2025-09` is suppressed', '前の期間の値は秘匿', 'Period before: suppressed'],
  [
    'unreleased',
    '`2025-09` is not yet released',
    '前の期間の値は公開前',
    'Period before: not yet released',
  ],
  [
    'not-collected',
    '`2025-09` is not collected',
    '前の期間の値は未収集',
    'Period before: not collected',
  ],
  [
    'not-public',
    '`2025-09` is not published',
    '前の期間の値は非公表',
    'Period before: not published',
  ],
  ['missing', '`2025-09` is unknown', '前の期間の値は不明', 'Period before: unknown'],
] as const)('a value before that is %s says so', ([status, reason, ja, en]) => {
  const dataset = datasetOf({
    cells: [10, 20, 30, null, 50],
    statuses: [{ at: '2025-09', column: 'total', status }],
  });
  expect(valueAt(dataset, '2025-10').change).toEqual({
    kind: 'refused',
    reason,
    words: { ja, en },
  });
});

test('a provisional value before is compared with', () => {
  const statuses = [{ at: '2025-09', column: 'total', status: 'provisional' }] as const;
  expect(refusalAt(datasetOf({ statuses }), '2025-10')).toBeUndefined();
});

test('a count that no double holds keeps its digits, and those of the one before', () => {
  const cells = [10, 20, 30, '18446744073709551614', '18446744073709551615'];
  const value = valueAt(datasetOf({ cells }), '2025-10');
  expect(value).toMatchObject({ value: 2 ** 64, exact: '18446744073709551615' });
  expect(value.change).toEqual({
    kind: 'known',
    previous: 2 ** 64,
    exact: '18446744073709551614',
    at: '2025-09',
  });
  expect(value.trail).toEqual([10, 20, 30, 2 ** 64, 2 ** 64]);
});

test.for(['irregular', 'none'] as const)('a series that is %s is not compared', (frequency) => {
  expect(refusalAt(datasetOf({ frequency }), '2025-10')).toBe(
    'dataset `ddos` is not one of regular periods',
  );
});

test('a label is compared with nothing and led to by nothing', () => {
  const dataset = datasetOf({ keys: ['53', '123'], frequency: 'none' });
  expect(refusalAt(dataset, '123')).toBe('dataset `ddos` is not one of regular periods');
  expect(valueAt(dataset, '123').trail).toEqual([]);
});

test('a measure, a row or a number that is not there', () => {
  const dataset = datasetOf({ cells: [10, 20, 30, 40, null] });
  expect(faultOf(dataset, '2025-10', 'totl')).toMatchInlineSnapshot(`
    "values.yaml:3:5  error  Unexpected measure \`totl\`, expected one of dataset \`ddos\`  value-column
        Did you mean \`total\`?"
  `);
  expect(faultOf(dataset, '2025-10', 'packets')).toMatchInlineSnapshot(`
    "values.yaml:3:5  error  Unexpected measure \`packets\`, expected one of dataset \`ddos\`  value-column
        It has: total."
  `);
  expect(faultOf(dataset, '2025-11')).toMatchInlineSnapshot(`
    "values.yaml:3:5  error  Unexpected row \`2025-11\`, expected a key of dataset \`ddos\`  value-row
        The dataset has 2025-06 to 2025-10."
  `);
  expect(faultOf(dataset, '2025-10')).toMatchInlineSnapshot(`
    "values.yaml:3:5  error  Unexpected unknown value of \`total\` at \`2025-10\`, expected a number  value-missing
        What is unknown is said in words, not as a value."
  `);
  const statuses = [{ at: '2025-10', column: 'total', status: 'unreleased' }] as const;
  expect(faultOf(datasetOf({ cells: [10, 20, 30, 40, null], statuses }), '2025-10'))
    .toMatchInlineSnapshot(`
    "values.yaml:3:5  error  Unexpected not yet released value of \`total\` at \`2025-10\`, expected a number  value-missing
        What is not yet released is said in words, not as a value."
  `);
});

function datasetOf({
  keys = months,
  cells,
  type = 'count',
  frequency = 'month',
  breaks = [],
  statuses = [],
}: {
  readonly keys?: readonly string[];
  readonly cells?: readonly (number | string | null)[];
  readonly type?: 'count' | 'number' | 'percent';
  readonly frequency?: Dataset['frequency'];
  readonly breaks?: readonly string[];
  readonly statuses?: readonly Dataset['statuses'][number][];
}): Dataset {
  const words = (ja: string, en: string) => ({ ja, en });
  return datasetSchema.parse({
    version: datasetVersion,
    id: 'ddos',
    title: words('DDoS攻撃', 'DDoS attacks'),
    description: words('月ごとの件数', 'Attacks per month'),
    source: { name: words('試験', 'Trial'), licence: { id: 'facts' } },
    unit: words('件', 'attacks'),
    period: { from: '1986', to: '2025' },
    frequency,
    timeZone: 'Asia/Tokyo',
    columns: [
      {
        id: 'at',
        title: words('期間', 'Period'),
        role: 'dimension',
        type: keyTypeOf(keys[0] ?? ''),
      },
      { id: 'total', title: words('件数', 'Attacks'), role: 'measure', type },
    ],
    statuses,
    breaks: breaks.map((at) => ({ at, note: words('定義の変更', 'Redefined') })),
    rows: keys.map((key, index) => [
      key,
      cells?.[index] === undefined ? (index + 1) * 10 : cells[index],
    ]),
  });
}

function keyTypeOf(key: string): string {
  return { 4: 'year', 7: 'month', 10: 'date', 13: 'hour' }[key.length] ?? 'label';
}

function resolveAt(dataset: Dataset, at: string, measure = 'total') {
  const spec = { dataset: dataset.id, at, measure, form: 'plain' } as const;
  const find = () => ({ line: 3, column: 5 });
  return resolveValue('total', spec, dataset, { file: 'values.yaml', find });
}

function valueAt(dataset: Dataset, at: string) {
  return getValue(resolveAt(dataset, at));
}

function refusalAt(dataset: Dataset, at: string): string | undefined {
  const { change } = valueAt(dataset, at);
  return change.kind === 'refused' ? change.reason : undefined;
}

function faultOf(dataset: Dataset, at: string, measure?: string): string {
  const result = resolveAt(dataset, at, measure);
  return result.ok ? '' : result.messages.map(formatDiagnostic).join('\n');
}
