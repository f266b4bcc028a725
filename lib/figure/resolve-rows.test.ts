import { expect, test } from 'vitest';
import { datasetSchema, datasetVersion, type Dataset } from '#lib/dataset/schema.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import type { Figure } from './figure.ts';
import { resolveFigure } from './resolve.ts';
import { figureSpecSchema } from './spec.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

type Parts = {
  readonly frequency: Dataset['frequency'];
  readonly type?: 'hour' | 'date' | 'month' | 'label';
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly statuses?: readonly Dataset['statuses'][number][];
  readonly breaks?: readonly string[];
  readonly smallest?: number;
  readonly base?: { readonly ja: string; readonly en: string };
  /** Whether hosts are counted, or a share. */
  readonly hosts?: 'count' | 'percent';
};

const day = '2025-10-27';

test('an hour is told in words, and one without a row is missing', () => {
  const figure = figureOf({
    frequency: 'hour',
    type: 'hour',
    rows: [
      [`${day}T13`, 5, 1],
      [`${day}T15`, 0, 2],
    ],
  });
  expect(figure.dimension).toMatchObject({ type: 'hour', frequency: 'hour' });
  expect(figure.rows.map(({ label }) => label)).toEqual([
    { ja: '2025年10月27日13時', en: '27 October 2025, 13:00' },
    { ja: '2025年10月27日14時', en: '27 October 2025, 14:00' },
    { ja: '2025年10月27日15時', en: '27 October 2025, 15:00' },
  ]);
  expect(figure.rows[1]?.cells).toEqual([
    { value: null, status: 'missing' },
    { value: null, status: 'missing' },
  ]);
});

test('a figure of hours ends with the last hour of the observed day or month', () => {
  const rows = [
    ['2025-10-31T23', 5, 1],
    ['2025-11-01T00', 6, 1],
  ];
  const figure = figureOf({ frequency: 'hour', type: 'hour', rows }, { observedTo: '2025-10' });
  expect(figure.rows.map(({ key }) => key)).toEqual(['2025-10-31T23']);
});

test('a week is told by its first day, and one without a row is missing', () => {
  const figure = figureOf({
    frequency: 'week',
    rows: [
      ['2025-10-06', 5, 1],
      ['2025-10-20', 7, 2],
    ],
  });
  expect(figure.dimension).toMatchObject({ type: 'date', frequency: 'week' });
  expect(figure.rows.map(({ key, cells }) => [key, cells[0]?.value])).toEqual([
    ['2025-10-06', 5],
    ['2025-10-13', null],
    ['2025-10-20', 7],
  ]);
  expect(figure.rows[1]?.label).toEqual({
    ja: '2025年10月13日の週',
    en: 'week of 13 October 2025',
  });
});

test('a break within a week has something drawn on both sides, unless the week is the first', () => {
  const rows = ['2025-10-06', '2025-10-13', '2025-10-20'].map((key) => [key, 1, 1]);
  const breaks = ['2025-10-09', '2025-10-15', '2025-10-24', '2025-10-27'];
  expect(figureOf({ frequency: 'week', rows, breaks }).breaks.map(({ at }) => at)).toEqual([
    '2025-10-15',
    '2025-10-24',
  ]);
});

test('a count that no double holds has its digits beside the nearest', () => {
  const figure = figureOf({
    frequency: 'month',
    type: 'month',
    rows: [['2025-10', '18446744073709551615', 7]],
  });
  expect(figure.rows[0]?.cells).toEqual([
    { value: 2 ** 64, exact: '18446744073709551615' },
    { value: 7 },
  ]);
  expect(figure.series[0]?.decimals).toBe(0);
});

test('great counts are ranked by their digits', () => {
  const rows = [
    ['b', '18446744073709551614', 1],
    ['c', 3, 1],
    ['a', '18446744073709551615', 1],
  ];
  const figure = figureOf({ frequency: 'none', type: 'label', rows }, { measure: 'total' });
  expect(figure.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('a normalised series says what 1 is', () => {
  const base = { ja: '2025年1月の値', en: 'the value of January 2025' };
  const rows = [['2025-10', 1, 1]];
  const { series } = figureOf({ frequency: 'month', type: 'month', rows, base });
  expect(series.map((each) => each.base)).toEqual([base, undefined]);
});

test('small counts are said to be hidden where one of those drawn is', () => {
  const hidden = (...columns: readonly string[]): Figure['suppression'] =>
    figureOf({
      frequency: 'month',
      type: 'month',
      smallest: 5,
      rows: [
        ['2025-09', 8, 1],
        ['2025-10', null, null],
      ],
      statuses: columns.map((column) => ({ at: '2025-10', column, status: 'suppressed' })),
    }).suppression;
  expect(hidden()).toBeUndefined();
  expect(hidden('total')).toEqual({ smallest: 5, unit: both('attacks') });
  expect(hidden('hosts')).toEqual({ smallest: 5, unit: both('hosts') });
  expect(hidden('total', 'hosts')).toEqual({ smallest: 5 });
});

test('a share hidden because it tells a count is said by what the dataset counts', () => {
  const figure = figureOf({
    frequency: 'month',
    type: 'month',
    smallest: 5,
    hosts: 'percent',
    rows: [['2025-10', 8, null]],
    statuses: [{ at: '2025-10', column: 'hosts', status: 'suppressed' }],
  });
  expect(figure.series[1]?.unit).toEqual(both('%'));
  expect(figure.suppression).toEqual({ smallest: 5, unit: both('attacks') });
});

test('a dataset that hides no counts has nothing to say of suppressed ones', () => {
  const figure = figureOf({
    frequency: 'month',
    type: 'month',
    rows: [['2025-10', null, 3]],
    statuses: [{ at: '2025-10', column: 'total', status: 'suppressed' }],
  });
  expect(figure.suppression).toBeUndefined();
  expect(figure.rows[0]?.cells[0]).toEqual({ value: null, status: 'suppressed' });
});

function figureOf(
  {
    frequency,
    type = 'date',
    rows,
    statuses = [],
    breaks = [],
    smallest,
    base,
    hosts = 'count',
  }: Parts,
  asked: { readonly observedTo?: string; readonly measure?: string } = {},
): Figure {
  const dataset = datasetSchema.parse({
    version: datasetVersion,
    id: 'ddos',
    title: both('DDoS'),
    description: both('DDoS'),
    source: { name: both('Source'), licence: { id: 'facts' } },
    unit: both('attacks'),
    period:
      type === 'label'
        ? { from: '2025', to: '2025' }
        : { from: rows[0]?.[0], to: rows.at(-1)?.[0] },
    frequency,
    timeZone: 'Asia/Tokyo',
    columns: [
      { id: 'key', role: 'dimension', type, title: both('Key') },
      {
        id: 'total',
        role: 'measure',
        type: 'count',
        title: both('All'),
        ...(base ? { base } : {}),
      },
      {
        id: 'hosts',
        role: 'measure',
        type: hosts,
        title: both('Hosts'),
        ...(hosts === 'count' ? { unit: both('hosts') } : {}),
      },
    ],
    statuses,
    breaks: breaks.map((at) => ({ at, note: both('redefined') })),
    ...(smallest === undefined ? {} : { smallest }),
    rows,
  });
  const drawn =
    asked.measure === undefined
      ? { kind: 'bars-line', bars: 'total', line: 'hosts' }
      : { kind: 'ranked-bars', measure: asked.measure };
  const spec = figureSpecSchema.parse({
    dataset: dataset.id,
    title: both('t'),
    subtitle: both('s'),
    alt: both('a'),
    ...drawn,
  });
  return getValue(
    resolveFigure(
      'example',
      spec,
      { dataset, sha256: '0'.repeat(64) },
      { file: 'figures.yaml', find: () => undefined, observedTo: asked.observedTo },
    ),
  );
}
