import { describe, expect, test } from 'vitest';
import { datasetSchema, datasetVersion } from '#lib/dataset/schema.ts';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import type { Figure } from './figure.ts';
import { resolveFigure } from './resolve.ts';
import { figureSpecSchema } from './spec.ts';

const both = (text: string): { ja: string; en: string } => ({ ja: text, en: text });

const columns = [
  { id: 'month', role: 'dimension', type: 'month', title: { ja: '月', en: 'Month' } },
  { id: 'total', role: 'measure', type: 'count', title: { ja: '攻撃件数', en: 'Attacks' } },
  {
    id: 'max_gbps',
    role: 'measure',
    type: 'number',
    title: { ja: '最大', en: 'Largest' },
    unit: both('Gbps'),
  },
  { id: 'share', role: 'measure', type: 'percent', title: { ja: '割合', en: 'Share' } },
  { id: 'remark', role: 'attribute', type: 'text', title: { ja: '備考', en: 'Remark' } },
];

const monthly = datasetSchema.parse({
  version: datasetVersion,
  id: 'ddos-monthly',
  title: both('DDoS'),
  description: both('DDoS'),
  source: { name: both('Source'), licence: { id: 'facts' } },
  unit: { ja: '件', en: 'attacks' },
  period: { from: '2025-01', to: '2025-07' },
  frequency: 'month',
  timeZone: 'Asia/Tokyo',
  columns,
  breaks: [
    { at: '2025-01', note: both('at the first row') },
    { at: '2025-04', note: both('between') },
    { at: '2025-12', note: both('after the last') },
  ],
  statuses: [{ at: '2025-05', column: 'max_gbps', status: 'not-public', note: both('withheld') }],
  rows: [
    ['2025-01', 300, 17.52, 10.5, null],
    ['2025-02', 0, 0, 9, null],
    ['2025-04', 337, 5, 12.25, null],
    ['2025-05', 400, null, null, null],
    ['2025-06', 410, -1, 11, null],
  ],
});

const ranked = datasetSchema.parse({
  ...monthly,
  id: 'ports',
  frequency: 'none',
  breaks: [],
  statuses: [],
  columns: [
    {
      id: 'port',
      role: 'dimension',
      type: 'label',
      title: both('Port'),
      labels: { dns: { ja: 'DNS（53番）', en: 'DNS (port 53)' } },
    },
    columns[1],
  ],
  rows: [
    ['http', 5],
    ['dns', 9],
    ['smb', null],
    ['ssh', 5],
    ['ntp', 7],
  ],
});

function resolve(spec: object, dataset = monthly): ReturnType<typeof resolveFigure> {
  const parsed = figureSpecSchema.parse({
    dataset: dataset.id,
    title: both('t'),
    subtitle: both('s'),
    alt: both('a'),
    ...spec,
  });
  const find = (path: readonly PropertyKey[]): { line: number; column: number } => ({
    line: path.length,
    column: Number(path.at(-1)) || 1,
  });
  return resolveFigure(
    'example',
    parsed,
    { dataset, sha256: 'f'.repeat(64) },
    { file: 'figures.yaml', find },
  );
}

function figureOf(spec: object, dataset = monthly): Figure {
  return getValue(resolve(spec, dataset));
}

/** The faults as the author reads them. */
function faultsOf(spec: object, dataset = monthly): string {
  const result = resolve(spec, dataset);
  return result.ok ? 'none' : result.messages.map(formatDiagnostic).join('\n');
}

describe('rows', () => {
  test('a month without a row is there, and missing', () => {
    const { rows } = figureOf({ kind: 'stacked-bars', series: ['total'] });
    expect(rows.map(({ key, cells }) => [key, cells[0]?.value, cells[0]?.status])).toEqual([
      ['2025-01', 300, undefined],
      ['2025-02', 0, undefined],
      ['2025-03', null, 'missing'],
      ['2025-04', 337, undefined],
      ['2025-05', 400, undefined],
      ['2025-06', 410, undefined],
      ['2025-07', null, 'missing'],
    ]);
    expect(rows[2]?.label).toEqual({ ja: '2025年3月', en: 'March 2025' });
  });

  test('a range is filled as far as the dataset observed, no further', () => {
    const keys = (from: string, to: string): string[] =>
      figureOf({ kind: 'lines', series: ['total'], from, to }).rows.map(({ key }) => key);
    expect(keys('2025-03', '2025-04')).toEqual(['2025-03', '2025-04']);
    expect(keys('2024', '2025-02')).toEqual(['2025-01', '2025-02']);
    expect(keys('2025-06', '2026')).toEqual(['2025-06', '2025-07']);
  });

  test('a status keeps its note', () => {
    const row = figureOf({ kind: 'lines', series: ['max_gbps'] }).rows.find(
      ({ key }) => key === '2025-05',
    );
    expect(row?.cells).toEqual([{ value: null, status: 'not-public', note: both('withheld') }]);
  });

  test('ranked rows stand in order, ties as they were, unknown ones last', () => {
    const figure = figureOf({ kind: 'ranked-bars', measure: 'total' }, ranked);
    expect(figure.rows.map(({ key }) => key)).toEqual(['dns', 'ntp', 'http', 'ssh', 'smb']);
    expect(figure.rows[0]?.label).toEqual({ ja: 'DNS（53番）', en: 'DNS (port 53)' });
    expect(figureOf({ kind: 'ranked-bars', measure: 'total', top: 2 }, ranked).rows).toHaveLength(
      2,
    );
  });
});

describe('series', () => {
  test('have the unit and the digits of their column', () => {
    const { series } = figureOf({
      kind: 'bars-line',
      bars: { measure: 'total', label: both('All') },
      line: 'max_gbps',
      lineScale: 'log',
    });
    expect(series).toEqual([
      {
        id: 'total',
        label: both('All'),
        unit: { ja: '件', en: 'attacks' },
        mark: 'bar',
        decimals: 0,
      },
      {
        id: 'max_gbps',
        label: { ja: '最大', en: 'Largest' },
        unit: both('Gbps'),
        mark: 'line',
        decimals: 2,
      },
    ]);
    expect(figureOf({ kind: 'lines', series: ['share'] }).series[0]?.unit).toEqual(both('%'));
  });
});

test('a break has something drawn on both sides', () => {
  const breaksOf = (from: string): string[] =>
    figureOf({ kind: 'lines', series: ['total'], from }).breaks.map(({ at }) => at);
  expect(breaksOf('2025-01')).toEqual(['2025-04']);
  expect(breaksOf('2025-04')).toEqual([]);
});

describe('a fault says what, where and what to do:', () => {
  test('a column that is not there', () => {
    expect(faultsOf({ kind: 'lines', series: ['total', 'max_gpbs'] })).toMatchInlineSnapshot(`
      "figures.yaml:3:1  error  Unexpected column \`max_gpbs\`, expected a measure of \`ddos-monthly\`  figure-column
          Did you mean \`max_gbps\`?"
    `);
  });
  test('a column that is no measure', () => {
    expect(faultsOf({ kind: 'lines', series: ['remark'] })).toMatchInlineSnapshot(`
      "figures.yaml:3:1  error  Unexpected attribute \`remark\`, expected a measure of \`ddos-monthly\`  figure-column
          Its measures are \`total\`, \`max_gbps\`, \`share\`."
    `);
  });
  test('a series twice', () => {
    expect(faultsOf({ kind: 'lines', series: ['total', 'total'] })).toMatchInlineSnapshot(
      `"figures.yaml:3:1  error  Unexpected second series \`total\`, expected each measure once  figure-series"`,
    );
  });
  test('two units on one axis', () => {
    expect(faultsOf({ kind: 'stacked-bars', series: ['total', 'max_gbps'] }))
      .toMatchInlineSnapshot(`
      "figures.yaml:3:1  error  Unexpected unit Gbps of \`max_gbps\`, expected attacks as of \`total\`  figure-unit
          Series on one axis share a unit. Draw two figures, or bars and a line (\`kind: bars-line\`)."
    `);
  });
  test('a heatmap of all measures, of several units', () => {
    expect(faultsOf({ kind: 'heatmap' })).toMatchInlineSnapshot(`
      "figures.yaml:3:1  error  Unexpected unit Gbps of \`max_gbps\`, expected attacks as of \`total\`  figure-unit
          Series on one axis share a unit. Draw two figures, or bars and a line (\`kind: bars-line\`)."
    `);
  });
  test('one unit on two scales', () => {
    const requests = datasetSchema.parse({
      ...monthly,
      columns: [...columns, { id: 'more', role: 'measure', type: 'count', title: both('More') }],
      rows: monthly.rows.map((row) => [...row, 2]),
    });
    expect(faultsOf({ kind: 'bars-line', bars: 'total', line: 'more' }, requests))
      .toMatchInlineSnapshot(`
        "figures.yaml:2:1  error  Unexpected unit attacks of \`more\` on a scale of its own, expected another unit than that of \`total\`  figure-unit
            One unit on two scales makes what is less look as great. Draw both as \`lines\`, or as two figures."
      `);
  });
  test('a range with nothing in it', () => {
    expect(faultsOf({ kind: 'lines', series: ['total'], from: '2019' })).toBe('none');
    expect(faultsOf({ kind: 'lines', series: ['total'], from: '2030' })).toMatchInlineSnapshot(`
      "figures.yaml:2:1  error  Unexpected figure without a value, expected at least one in \`ddos-monthly\`  figure-empty
          The dataset runs from 2025-01 to 2025-06."
    `);
  });
  test('a range that runs backwards', () => {
    expect(
      faultsOf({ kind: 'lines', series: ['total'], from: '2025-05', to: '2025-02' }),
    ).toMatchInlineSnapshot(
      `"figures.yaml:2:1  error  Unexpected \`from\` 2025-05 after \`to\` 2025-02, expected the first period first  figure-range"`,
    );
  });
  test('a range of labels', () => {
    expect(faultsOf({ kind: 'ranked-bars', measure: 'total', to: '2025' }, ranked))
      .toMatchInlineSnapshot(`
      "figures.yaml:2:1  error  Unexpected \`to\` for rows by label, expected none  figure-range
          A range is for rows over time. Leave it out."
    `);
  });
  test('a ranking of months', () => {
    expect(faultsOf({ kind: 'ranked-bars', measure: 'total' })).toMatchInlineSnapshot(`
      "figures.yaml:2:1  error  Unexpected rows by month in \`ranked-bars\`, expected rows by label  figure-dimension
          Use \`stacked-bars\` or \`lines\` for what changes over time."
    `);
  });
  test('a line between labels', () => {
    expect(faultsOf({ kind: 'lines', series: ['total'] }, ranked)).toMatchInlineSnapshot(`
      "figures.yaml:2:1  error  Unexpected rows by label in \`lines\`, expected rows over time  figure-dimension
          A line between labels would mean nothing. Use \`ranked-bars\` or \`stacked-bars\`."
    `);
  });
  test('a log scale with nothing above zero', () => {
    expect(
      faultsOf({
        kind: 'lines',
        series: ['max_gbps'],
        scale: 'log',
        from: '2025-05',
        to: '2025-06',
      }),
    ).toMatchInlineSnapshot(`
      "figures.yaml:3:1  error  Unexpected log scale for \`max_gbps\`, expected a value above 0  figure-log
          Nothing of it could be drawn. Leave out \`scale: log\`, or the series."
    `);
  });
  test('a negative part of a stack', () => {
    const negative = datasetSchema.parse({
      ...monthly,
      columns: [...columns, { id: 'more', role: 'measure', type: 'number', title: both('More') }],
      rows: monthly.rows.map((row) => [...row, -2]),
    });
    expect(faultsOf({ kind: 'stacked-bars', series: ['total', 'more'] }, negative))
      .toMatchInlineSnapshot(`
        "figures.yaml:3:1  error  Unexpected negative value in \`more\` of \`stacked-bars\`, expected values of 0 or more  figure-negative
            Parts of a whole cannot be negative. Draw it as \`lines\`, or alone."
      `);
  });
});
