import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { shift } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { resolveFigure } from '#lib/figure/resolve.ts';
import { figureSpecSchema } from '#lib/figure/spec.ts';
import { locales } from '#lib/i18n/locale.ts';
import type { ChartWidth } from './chart.ts';
import { drawChart } from './draw.ts';
import { drawFile } from './draw-file.ts';
import { findStrays } from './find-strays.ts';
import { datasetOf } from './fixtures.ts';
import { placeChart } from './place.ts';

/** How each kind is ordered on the measures `low`, `mid` and `high`, over days or over labels. */
const series = ['low', 'mid', 'high'];
const overDays: Readonly<Record<string, object>> = {
  stacked: { kind: 'stacked-bars', series },
  grouped: { kind: 'grouped-bars', series },
  percent: { kind: 'percent-bars', series },
  'bars-line': { kind: 'bars-line', bars: 'low', line: 'apart' },
  'bars-line, log': { kind: 'bars-line', bars: 'low', line: 'apart', lineScale: 'log' },
  lines: { kind: 'lines', series, references: [{ value: 1, label: words(60) }] },
  'lines, log': { kind: 'lines', series, scale: 'log' },
  'lines, range': {
    kind: 'lines',
    series: ['mid'],
    range: { low: 'low', high: 'high', label: words(80) },
    annotations: [{ at: 'greatest' }, { at: 'least' }, { at: 'last', text: words(80) }],
  },
  area: { kind: 'area', series, annotations: [{ series: 'high', at: 'greatest' }] },
  multiples: { kind: 'small-multiples', series },
  calendar: { kind: 'calendar', measure: 'high' },
};
const overLabels: Readonly<Record<string, object>> = {
  'lying stacked': { kind: 'stacked-bars', series, direction: 'horizontal' },
  'lying grouped': {
    kind: 'grouped-bars',
    series,
    direction: 'horizontal',
    annotations: [{ series: 'high', at: 'greatest' }],
  },
  'lying percent': { kind: 'percent-bars', series, direction: 'horizontal' },
  'standing stacked': { kind: 'stacked-bars', series },
  ranked: { kind: 'ranked-bars', measure: 'high' },
  'ranked, before': { kind: 'ranked-bars', measure: 'high', before: 'mid', top: 2 },
  heatmap: { kind: 'heatmap', series },
  histogram: { kind: 'histogram', series },
  cumulative: { kind: 'cumulative', series },
  scatter: { kind: 'scatter', x: 'low', y: 'high', diagonal: true },
  'scatter, log': { kind: 'scatter', x: 'low', y: 'high', xScale: 'log', yScale: 'log' },
  'scatter, joined': { kind: 'scatter', x: 'low', y: 'high', joined: true },
  slope: { kind: 'slope', left: 'low', right: 'high' },
  'dot-range': { kind: 'dot-range', measure: 'mid', low: 'low', high: 'high' },
  'dot-range, log': {
    kind: 'dot-range',
    measure: 'mid',
    low: 'low',
    high: 'high',
    scale: 'log',
  },
};

function words(length: number): { ja: string; en: string } {
  return { ja: '長'.repeat(length), en: 'long word '.repeat(length).slice(0, length) };
}

type Values = readonly (readonly [number | null, number | null, number | null])[];

type Shape = {
  readonly rows: Values;
  readonly type?: 'count' | 'number';
  readonly label?: (index: number) => string;
  readonly title?: { ja: string; en: string };
};

function datasetsOf({ rows, type = 'number', label, title }: Shape) {
  const unit = { ja: '別の単位', en: 'of another unit' };
  const measures = [
    ...series.map((id) => ({ id, type, ...(title ? { title } : {}) })),
    // What `high` holds, for an axis of its own.
    { id: 'apart', type, unit },
  ];
  const rowsBy = (keyOf: (index: number) => string) =>
    rows.map((row, index) => [keyOf(index), ...row, row[2]]);
  return {
    days: datasetOf({
      id: 'hard-days',
      dimension: 'date',
      frequency: 'day',
      measures,
      rows: rowsBy((index) => shift('2012-12-30', index)),
    }),
    labels: datasetOf({
      id: 'hard-labels',
      dimension: 'label',
      measures,
      rows: rowsBy(label ?? ((index) => `class ${index}`)),
    }),
  };
}

/** What becomes of each kind: drawn, with nothing outside, or the reason and help that its author reads. */
function outcomesOf(shape: Shape): Record<string, string> {
  const { days, labels } = datasetsOf(shape);
  const of = (dataset: Dataset) => (entry: readonly [string, object]) =>
    [entry[0], outcomeOf(entry[1], dataset)] as const;
  return Object.fromEntries([
    ...Object.entries(overDays).map(of(days)),
    ...Object.entries(overLabels).map(of(labels)),
  ]);
}

function outcomeOf(asked: object, dataset: Dataset): string {
  const spec = figureSpecSchema.parse({
    dataset: dataset.id,
    title: words(80),
    subtitle: words(80),
    alt: words(80),
    ...asked,
  });
  const resolved = resolveFigure(
    'hard',
    spec,
    { dataset, sha256: '0'.repeat(64) },
    { file: 'figures.yaml', find: () => undefined },
  );
  if (!resolved.ok)
    return resolved.messages.map(({ reason, ruleId }) => `${reason} ${ruleId}`).join('\n');
  const figure = resolved.value;
  const widths: readonly ChartWidth[] = ['narrow', 'wide'];
  const strays = widths.flatMap((width) =>
    locales.flatMap((locale) => {
      const chart = placeChart(figure, width, locale);
      const file = drawFile(chart, figure, { locale, numberLabel: '', siteTitle: 'Kansoku' });
      const drawn = `${toHtml(drawChart(chart, figure))}${toHtml(file)}`;
      return [
        ...findStrays(chart, figure),
        ...(chart.plot.width < 100 && chart.kind !== 'calendar'
          ? [`plot of ${chart.plot.width} px`]
          : []),
        ...(/NaN|Infinity|undefined/.exec(drawn) ?? []),
      ].map((stray) => `${width} ${locale}: ${stray}`);
    }),
  );
  return strays.length === 0 ? 'drawn' : strays.join('\n');
}

/** The kinds that are not drawn, with the reason. */
function refusedOf(shape: Shape): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outcomesOf(shape)).filter(([, outcome]) => outcome !== 'drawn'),
  );
}

test('one single row', () => {
  expect(refusedOf({ rows: [[1, 2, 4]] })).toEqual({});
});

test('rows of which nothing is known', () => {
  const outcomes = Object.values(outcomesOf({ rows: [[null, null, null]] }));
  expect([...new Set(outcomes)]).toMatchInlineSnapshot(`
    [
      "Unexpected figure without a value, expected at least one in \`hard-days\` figure-empty",
      "Unexpected figure without a value, expected at least one in \`hard-labels\` figure-empty",
    ]
  `);
});

test('all zero', () => {
  expect(refusedOf({ rows: Array.from({ length: 5 }, () => [0, 0, 0]) })).toMatchInlineSnapshot(`
    {
      "bars-line, log": "Unexpected log scale for \`apart\`, expected a value above 0 figure-log",
      "cumulative": "Unexpected \`low\` that sums up to 0, expected a whole to have shares of figure-whole
    Unexpected \`mid\` that sums up to 0, expected a whole to have shares of figure-whole
    Unexpected \`high\` that sums up to 0, expected a whole to have shares of figure-whole",
      "dot-range, log": "Unexpected log scale for \`mid\`, expected a value above 0 figure-log
    Unexpected log scale for \`low\`, expected a value above 0 figure-log
    Unexpected log scale for \`high\`, expected a value above 0 figure-log",
      "lines, log": "Unexpected log scale for \`low\`, expected a value above 0 figure-log
    Unexpected log scale for \`mid\`, expected a value above 0 figure-log
    Unexpected log scale for \`high\`, expected a value above 0 figure-log",
      "lying percent": "Unexpected \`percent-bars\` without one row of which all parts are known and some above 0, expected a whole to have shares of figure-whole",
      "percent": "Unexpected \`percent-bars\` without one row of which all parts are known and some above 0, expected a whole to have shares of figure-whole",
      "scatter, log": "Unexpected log scale for \`low\`, expected a value above 0 figure-log
    Unexpected log scale for \`high\`, expected a value above 0 figure-log",
    }
  `);
});

test('negative values', () => {
  expect(
    refusedOf({
      rows: [
        [-9, -4, -1],
        [-6, 2, 5],
        [-8, -7, -3],
      ],
    }),
  ).toMatchInlineSnapshot(`
    {
      "area": "Unexpected negative value in \`low\` of \`area\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`area\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`area\`, expected values of 0 or more figure-negative",
      "cumulative": "Unexpected negative value in \`low\` of \`cumulative\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`cumulative\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`cumulative\`, expected values of 0 or more figure-negative",
      "dot-range, log": "Unexpected log scale for \`low\`, expected a value above 0 figure-log",
      "lines, log": "Unexpected log scale for \`low\`, expected a value above 0 figure-log",
      "lying percent": "Unexpected negative value in \`low\` of \`percent-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`percent-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`percent-bars\`, expected values of 0 or more figure-negative",
      "lying stacked": "Unexpected negative value in \`low\` of \`stacked-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`stacked-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`stacked-bars\`, expected values of 0 or more figure-negative",
      "percent": "Unexpected negative value in \`low\` of \`percent-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`percent-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`percent-bars\`, expected values of 0 or more figure-negative",
      "scatter, log": "Unexpected log scale for \`low\`, expected a value above 0 figure-log",
      "stacked": "Unexpected negative value in \`low\` of \`stacked-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`stacked-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`stacked-bars\`, expected values of 0 or more figure-negative",
      "standing stacked": "Unexpected negative value in \`low\` of \`stacked-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`mid\` of \`stacked-bars\`, expected values of 0 or more figure-negative
    Unexpected negative value in \`high\` of \`stacked-bars\`, expected values of 0 or more figure-negative",
    }
  `);
});

test('from 0.6 to 200', () => {
  expect(
    refusedOf({
      rows: [
        [0.6, 1.25, 17.5],
        [0.75, 41.25, 200],
        [5.2, 5.2, 5.2],
      ],
    }),
  ).toEqual({});
});

test('from 0 to fifty thousand million', () => {
  expect(
    refusedOf({
      type: 'count',
      rows: [
        [0, 1, 50_000_000_000],
        [3, 12_345_678_901, 49_999_999_999],
        [0, 0, 7],
      ],
    }),
  ).toEqual({});
});

test('labels of eighty letters, of rows and of series', () => {
  expect(
    refusedOf({
      title: words(80),
      label: (index) => `${index} ${words(78).en}`,
      rows: [
        [1, 2, 40_000],
        [3, 5, 9],
        [4, 4, 4],
      ],
    }),
  ).toEqual({});
  expect(
    refusedOf({
      label: (index) => `${index}${words(79).ja}`,
      rows: [
        [1, 2, 40_000],
        [3, 5, 9],
      ],
    }),
  ).toEqual({});
});

test('unknown values here and there', () => {
  expect(
    refusedOf({
      rows: [
        [1, null, 4],
        [null, 5, null],
        [1, 2, 3],
        [2, 3, null],
      ],
    }),
  ).toMatchInlineSnapshot(`
    {
      "area": "Unexpected annotation at \`greatest\`, where the area has a gap as another part is unknown, expected all parts known figure-annotation",
      "cumulative": "Unexpected class \`class 1\` of \`low\`, of which nothing is known, expected every class known figure-whole
    Unexpected class \`class 0\` of \`mid\`, of which nothing is known, expected every class known figure-whole
    Unexpected class \`class 1\` of \`high\`, of which nothing is known, expected every class known figure-whole",
    }
  `);
});

test('two hundred rows', () => {
  expect(refusedOf({ rows: Array.from({ length: 200 }, (_, index) => [index, 300, 1000 - index]) }))
    .toMatchInlineSnapshot(`
      {
        "dot-range": "Unexpected 200 rows under one another, expected at most 60 figure-rows",
        "dot-range, log": "Unexpected 200 rows under one another, expected at most 60 figure-rows",
        "lying grouped": "Unexpected 200 rows under one another, expected at most 60 figure-rows",
        "lying percent": "Unexpected 200 rows under one another, expected at most 60 figure-rows",
        "lying stacked": "Unexpected 200 rows under one another, expected at most 60 figure-rows",
      }
    `);
});

test('three thousand days', () => {
  const { days } = datasetsOf({
    rows: Array.from({ length: 3000 }, (_, index) => [index % 7, 10, 20 + (index % 11)]),
  });
  const kinds = ['lines', 'lines, range', 'area', 'multiples'];
  expect(kinds.map((kind) => outcomeOf(overDays[kind] ?? {}, days))).toEqual(
    kinds.map(() => 'drawn'),
  );
});
