import { describe, expect, test } from 'vitest';
import { exampleDataset, faultsOfYaml } from './example-figure.ts';

const measures = { low: 'count', mid: 'count', high: 'count' } as const;
const labels = exampleDataset({
  by: 'label',
  measures,
  rows: [
    ['a', 1, 2, 3],
    ['b', 2, 3, 4],
  ],
});
const months = exampleDataset({
  by: 'month',
  measures,
  rows: [
    ['2025-01', 1, 2, 3],
    ['2025-02', 2, 3, 4],
  ],
});
const days = exampleDataset({
  by: 'date',
  measures,
  rows: [
    ['2025-01-06', 1, 2, 3],
    ['2025-01-07', 2, 3, 4],
  ],
});
const weeks = exampleDataset({
  by: 'date',
  frequency: 'week',
  measures,
  rows: [
    ['2025-01-06', 1, 2, 3],
    ['2025-01-13', 2, 3, 4],
  ],
});
const hours = exampleDataset({
  by: 'hour',
  measures,
  rows: [
    ['2025-01-06T00', 1, 2, 3],
    ['2025-01-06T01', 2, 3, 4],
  ],
});
const years = exampleDataset({
  by: 'year',
  measures,
  rows: [
    ['2024', 1, 2, 3],
    ['2025', 2, 3, 4],
  ],
});

describe('rows that a kind cannot show:', () => {
  test('an area between labels', () => {
    expect(faultsOfYaml('kind: area\nseries: [low, mid]', labels)).toMatchInlineSnapshot(`
      "figures.yaml:6:9  error  Unexpected rows by label in \`area\`, expected rows over time  figure-dimension
          A flow between labels would mean nothing. Use \`percent-bars\` or \`stacked-bars\`."
    `);
  });

  test('small multiples of labels', () => {
    expect(faultsOfYaml('kind: small-multiples\nseries: [low, mid]', labels))
      .toMatchInlineSnapshot(`
      "figures.yaml:6:9  error  Unexpected rows by label in \`small-multiples\`, expected rows over time  figure-dimension
          A line between labels would mean nothing. Use \`ranked-bars\` or \`stacked-bars\`."
    `);
  });

  test('a calendar of all but days', () => {
    const calendar = 'kind: calendar\nmeasure: low';
    expect(
      [hours, weeks, months, years, labels]
        .map((dataset) => faultsOfYaml(calendar, dataset))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "figures.yaml:6:9  error  Unexpected rows by hour in \`calendar\`, expected rows by day  figure-dimension
          A cell of a calendar is a day. Use \`heatmap\` or \`stacked-bars\`.
      figures.yaml:6:9  error  Unexpected rows by week in \`calendar\`, expected rows by day  figure-dimension
          A cell of a calendar is a day. Use \`heatmap\` or \`stacked-bars\`.
      figures.yaml:6:9  error  Unexpected rows by month in \`calendar\`, expected rows by day  figure-dimension
          A cell of a calendar is a day. Use \`heatmap\` or \`stacked-bars\`.
      figures.yaml:6:9  error  Unexpected rows by year in \`calendar\`, expected rows by day  figure-dimension
          A cell of a calendar is a day. Use \`heatmap\` or \`stacked-bars\`.
      figures.yaml:6:9  error  Unexpected rows by label in \`calendar\`, expected rows by day  figure-dimension
          A cell of a calendar is a day. Use \`heatmap\` or \`stacked-bars\`."
    `);
    expect(faultsOfYaml(calendar, days)).toBe('none');
  });

  test('a distribution over time', () => {
    expect(faultsOfYaml('kind: histogram\nseries: [low]', months)).toMatchInlineSnapshot(`
      "figures.yaml:6:9  error  Unexpected rows by month in \`histogram\`, expected rows by label: classes in their order  figure-dimension
          A distribution is over classes of a size. Use \`stacked-bars\` or \`lines\` for what changes over time."
    `);
    expect(faultsOfYaml('kind: cumulative\nseries: [low]', days)).toMatchInlineSnapshot(`
      "figures.yaml:6:9  error  Unexpected rows by day in \`cumulative\`, expected rows by label: classes in their order  figure-dimension
          A distribution is over classes of a size. Use \`stacked-bars\` or \`lines\` for what changes over time."
    `);
  });

  test('a slope, a scatter and dots show rows of any sort', () => {
    for (const dataset of [labels, months, days, weeks, hours, years]) {
      expect(faultsOfYaml('kind: slope\nleft: low\nright: mid', dataset)).toBe('none');
      expect(faultsOfYaml('kind: scatter\nx: low\ny: mid', dataset)).toBe('none');
      expect(faultsOfYaml('kind: dot-range\nmeasure: mid\nlow: low\nhigh: high', dataset)).toBe(
        'none',
      );
    }
  });
});

describe('others', () => {
  const shares = exampleDataset({
    by: 'label',
    measures: { share: 'percent', mean: 'number', count: 'count' },
    rows: [
      ['a', 1, 2, 3],
      ['b', 2, 3, 4],
    ],
  });

  test('of a percent or a number do not add up', () => {
    expect(faultsOfYaml('kind: ranked-bars\nmeasure: share\nothers: true', shares))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:11  error  Unexpected \`others\` of the percent \`share\`, expected a count  figure-others
          Only counts add up: the sum of shares or means of others is not theirs. Leave it out."
    `);
    expect(faultsOfYaml('kind: ranked-bars\nmeasure: mean\nothers: true', shares))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:11  error  Unexpected \`others\` of the number \`mean\`, expected a count  figure-others
          Only counts add up: the sum of shares or means of others is not theirs. Leave it out."
    `);
  });

  test('nor where the period before is no count', () => {
    expect(faultsOfYaml('kind: ranked-bars\nmeasure: count\nbefore: mean\nothers: true', shares))
      .toMatchInlineSnapshot(`
      "figures.yaml:9:11  error  Unexpected \`others\` of the number \`mean\`, expected a count  figure-others
          Only counts add up: the sum of shares or means of others is not theirs. Leave it out."
    `);
  });

  test('of a count do', () => {
    expect(faultsOfYaml('kind: ranked-bars\nmeasure: count\nothers: true', shares)).toBe('none');
  });
});

describe('negative values', () => {
  const rows = [
    ['2025-01', 4, -1],
    ['2025-02', 2, 3],
  ];
  const numbers = { plus: 'number', minus: 'number' } as const;
  const balance = exampleDataset({ by: 'month', measures: numbers, rows });
  const classes = exampleDataset({ by: 'label', measures: numbers, rows });

  test('are no parts of 100 %', () => {
    expect(faultsOfYaml('kind: percent-bars\nseries: [plus, minus]', balance))
      .toMatchInlineSnapshot(`
      "figures.yaml:7:18  error  Unexpected negative value in \`minus\` of \`percent-bars\`, expected values of 0 or more  figure-negative
          Parts of a whole cannot be negative. Use \`grouped-bars\`."
    `);
  });

  test('are no part of an area, even alone', () => {
    expect(faultsOfYaml('kind: area\nseries: [minus]', balance)).toMatchInlineSnapshot(`
      "figures.yaml:7:12  error  Unexpected negative value in \`minus\` of \`area\`, expected values of 0 or more  figure-negative
          Parts of a whole cannot be negative. Draw it as \`lines\`."
    `);
  });

  test('are no share of a whole', () => {
    expect(faultsOfYaml('kind: cumulative\nseries: [plus, minus]', classes)).toMatchInlineSnapshot(`
      "figures.yaml:7:18  error  Unexpected negative value in \`minus\` of \`cumulative\`, expected values of 0 or more  figure-negative
          Parts of a whole cannot be negative. Use \`histogram\`."
    `);
  });

  test('stand beside others in groups, and lie', () => {
    expect(faultsOfYaml('kind: grouped-bars\nseries: [plus, minus]', balance)).toBe('none');
    expect(
      faultsOfYaml('kind: grouped-bars\ndirection: horizontal\nseries: [plus, minus]', balance),
    ).toBe('none');
  });
});

describe('a log scale with nothing above zero', () => {
  const zeros = exampleDataset({
    by: 'month',
    measures: { none: 'count', some: 'count' },
    rows: [
      ['2025-01', 0, 4],
      ['2025-02', 0, 3],
    ],
  });

  test('of one panel', () => {
    expect(faultsOfYaml('kind: small-multiples\nscale: log\nseries: [some, none]', zeros))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:18  error  Unexpected log scale for \`none\`, expected a value above 0  figure-log
          Nothing of it could be drawn. Leave out \`scale: log\`, or the series."
    `);
  });

  test('of one axis of a scatter, each by its own key', () => {
    expect(faultsOfYaml('kind: scatter\nx: none\nxScale: log\ny: some', zeros))
      .toMatchInlineSnapshot(`
      "figures.yaml:7:6  error  Unexpected log scale for \`none\`, expected a value above 0  figure-log
          Nothing of it could be drawn. Leave out \`xScale: log\`."
    `);
    expect(faultsOfYaml('kind: scatter\nx: some\ny: none\nyScale: log', zeros))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:6  error  Unexpected log scale for \`none\`, expected a value above 0  figure-log
          Nothing of it could be drawn. Leave out \`yScale: log\`."
    `);
    expect(faultsOfYaml('kind: scatter\nx: none\ny: some\nyScale: log', zeros)).toBe('none');
  });

  test('of an end of a range', () => {
    const figure = exampleDataset({
      by: 'label',
      measures,
      rows: [
        ['a', 0, 2, 3],
        ['b', 0, 3, 4],
      ],
    });
    expect(faultsOfYaml('kind: dot-range\nmeasure: mid\nlow: low\nhigh: high\nscale: log', figure))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:8  error  Unexpected log scale for \`low\`, expected a value above 0  figure-log
          Nothing of it could be drawn. Leave out \`scale: log\`."
    `);
  });

  test('of the range behind a line, at its own place', () => {
    const figure = exampleDataset({
      by: 'year',
      measures,
      rows: [
        ['2024', 0, 2, 3],
        ['2025', 0, 3, 4],
      ],
    });
    expect(
      faultsOfYaml(
        'kind: lines\nscale: log\nseries: [mid]\nrange:\n  low: low\n  high: high\n  label: { ja: 幅, en: range }',
        figure,
      ),
    ).toMatchInlineSnapshot(`
      "figures.yaml:10:10  error  Unexpected log scale for \`low\`, expected a value above 0  figure-log
          Nothing of it could be drawn. Leave out \`scale: log\`, or the series."
    `);
  });
});

describe('a range in the wrong order', () => {
  const wrong = exampleDataset({
    by: 'month',
    measures,
    rows: [
      ['2025-01', 1, 2, 3],
      ['2025-02', 5, 3, 4],
      ['2025-03', 1, 9, 4],
      ['2025-04', null, 9, 3],
    ],
  });

  test('of dots names the first row, and how many more there are', () => {
    expect(faultsOfYaml('kind: dot-range\nmeasure: mid\nlow: low\nhigh: high', wrong))
      .toMatchInlineSnapshot(`
      "figures.yaml:8:8  error  Unexpected low 5 above high 4 in row \`2025-02\`, expected it no greater  figure-order
          Check which measures \`low\` and \`high\` name, and the rows themselves.
      figures.yaml:8:8  error  Unexpected low 5 above value 3 in row \`2025-02\`, expected it no greater  figure-order
          Check which measures \`low\` and \`high\` name, and the rows themselves.
      figures.yaml:9:9  error  Unexpected value 9 above high 4 in row \`2025-03\` and in 1 more, expected it no greater  figure-order
          Check which measures \`low\` and \`high\` name, and the rows themselves."
    `);
  });

  test('behind lines', () => {
    const lines =
      'kind: lines\nseries: [mid]\nrange: { label: { ja: 幅, en: range }, low: low, high: high }';
    expect(faultsOfYaml(lines, wrong)).toMatchInlineSnapshot(`
      "figures.yaml:8:46  error  Unexpected low 5 above high 4 in row \`2025-02\`, expected it no greater  figure-order
          Check which measures \`low\` and \`high\` name, and the rows themselves."
    `);
  });

  test('a line may leave the range behind it', () => {
    const lines =
      'kind: lines\nseries: [high]\nrange: { low: low, high: mid, label: { ja: 幅, en: range } }';
    expect(faultsOfYaml(lines, months)).toBe('none');
  });
});

test('100 % of what is unknown or nothing in every row', () => {
  const nothing = exampleDataset({
    by: 'month',
    measures,
    rows: [
      ['2025-01', 0, 0, 3],
      ['2025-02', null, 3, 4],
    ],
  });
  expect(faultsOfYaml('kind: percent-bars\nseries: [low, mid]', nothing)).toMatchInlineSnapshot(`
    "figures.yaml:6:9  error  Unexpected \`percent-bars\` without one row of which all parts are known and some above 0, expected a whole to have shares of  figure-whole
        Use \`stacked-bars\`, which show what is known, or choose other series."
  `);
  expect(faultsOfYaml('kind: percent-bars\nseries: [mid, high]', nothing)).toBe('none');
});

test('more rows than lie under one another', () => {
  const many = exampleDataset({
    by: 'label',
    measures,
    rows: Array.from({ length: 200 }, (_, index) => [`row ${index}`, 1, 2, 3]),
  });
  expect(faultsOfYaml('kind: grouped-bars\ndirection: horizontal\nseries: [low, mid]', many))
    .toMatchInlineSnapshot(`
    "figures.yaml:7:14  error  Unexpected 200 rows under one another, expected at most 60  figure-rows
        Choose a range with \`from\` and \`to\`, use \`ranked-bars\` with \`top\`, or let the dataset have fewer rows."
  `);
  expect(faultsOfYaml('kind: dot-range\nmeasure: mid\nlow: low\nhigh: high', many))
    .toMatchInlineSnapshot(`
    "figures.yaml:6:9  error  Unexpected 200 rows under one another, expected at most 60  figure-rows
        Choose a range with \`from\` and \`to\`, use \`ranked-bars\` with \`top\`, or let the dataset have fewer rows."
  `);
  expect(faultsOfYaml('kind: ranked-bars\nmeasure: mid\ntop: 30', many)).toBe('none');
  expect(faultsOfYaml('kind: grouped-bars\nseries: [low, mid]', many)).toBe('none');
});

describe('forty series', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `m${index}`);
  const wide = exampleDataset({
    by: 'month',
    measures: Object.fromEntries(ids.map((id) => [id, 'count' as const])),
    rows: [['2025-01', ...ids.map((_, index) => index)]],
  });
  const series = `series: [${ids.join(', ')}]`;

  test('are too many of every kind that tells them apart', () => {
    const kinds = [
      'stacked-bars',
      'grouped-bars',
      'percent-bars',
      'lines',
      'area',
      'small-multiples',
      'histogram',
      'cumulative',
    ];
    expect(kinds.map((kind) => faultsOfYaml(`kind: ${kind}\n${series}`, wide)).join('\n'))
      .toMatchInlineSnapshot(`
      "figures.yaml:7:11  error  Unexpected 40 series, expected at most 10  figure-series
          More than that cannot be told apart. Let the dataset sum up the lesser ones, or use a \`heatmap\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 6  figure-series
          More than that cannot be told apart. Use \`small-multiples\` for what changes over time, or a \`heatmap\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 10  figure-series
          More than that cannot be told apart. Let the dataset sum up the lesser ones, or use a \`heatmap\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 8  figure-series
          More than that cannot be told apart. Use \`small-multiples\`, or a \`heatmap\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 8  figure-series
          More than that cannot be told apart. Let the dataset sum up the lesser ones, or use \`small-multiples\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 24  figure-series
          More than that cannot be told apart. Use a \`heatmap\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 4  figure-series
          More than that cannot be told apart. Use a \`heatmap\`.
      figures.yaml:7:11  error  Unexpected 40 series, expected at most 4  figure-series
          More than that cannot be told apart. Use a \`heatmap\`."
    `);
  });

  test('are a heatmap', () => {
    expect(faultsOfYaml(`kind: heatmap\n${series}`, wide)).toBe('none');
  });
});

test('a measure that a kind asks for by another key has its fault there', () => {
  expect(
    [
      'kind: dot-range\nmeasure: mid\nlow: lwo\nhigh: high',
      'kind: slope\nleft: mid\nright: mid',
      'kind: ranked-bars\nmeasure: mid\nbefore: befor',
      'kind: calendar\nmeasure: { measure: hihg }',
    ]
      .map((yaml) => faultsOfYaml(yaml, labels))
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "figures.yaml:8:8  error  Unexpected column \`lwo\`, expected a measure of \`example\`  figure-column
        Did you mean \`low\`?
    figures.yaml:8:10  error  Unexpected second series \`mid\`, expected each measure once  figure-series
    figures.yaml:8:11  error  Unexpected column \`befor\`, expected a measure of \`example\`  figure-column
        Its measures are \`low\`, \`mid\`, \`high\`.
    figures.yaml:6:9  error  Unexpected rows by label in \`calendar\`, expected rows by day  figure-dimension
        A cell of a calendar is a day. Use \`heatmap\` or \`stacked-bars\`.
    figures.yaml:7:12  error  Unexpected column \`hihg\`, expected a measure of \`example\`  figure-column
        Did you mean \`high\`?"
  `);
});
