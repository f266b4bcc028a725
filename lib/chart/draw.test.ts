import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { keyOf } from '#lib/dataset/row-key.ts';
import { locales } from '#lib/i18n/locale.ts';
import { chartWidths, type ChartWidth } from './chart.ts';
import { drawChart } from './draw.ts';
import { drawFile } from './draw-file.ts';
import {
  bigCounts,
  honeypotHourly,
  honeypotShare,
  honeypotWeekly,
  kevHidden,
  rpkiNormalised,
} from './fixtures-of-time.ts';
import {
  datasetOf,
  figureOf,
  honeypotDaily,
  honeypotHours,
  kevMonthly,
  kevVendors,
  ransomwareMonthly,
  rpkiShare,
} from './fixtures.ts';
import { findStrays } from './find-strays.ts';
import { galleryFigures } from './fixtures-of-kinds.ts';
import { placeChart } from './place.ts';

const long =
  'A label that says far more than a label should, ninety characters of it, to the very last dot.';

const figures = {
  'stacked-days': figureOf(honeypotDaily, { kind: 'stacked-bars', series: ['tcp', 'udp', 'icmp'] }),
  'stacked-month-of-days': figureOf(honeypotDaily, {
    kind: 'stacked-bars',
    series: ['tcp', 'udp', 'icmp'],
    from: '2013-05',
    to: '2013-05',
  }),
  'stacked-months-gap-break': figureOf(kevMonthly, {
    kind: 'stacked-bars',
    series: ['ransomware', 'other'],
  }),
  'lines-months': figureOf(ransomwareMonthly, {
    kind: 'lines',
    series: ['lockbit3', 'lockbit2', 'alphv', 'conti', 'other'],
  }),
  'lines-days-log': figureOf(honeypotDaily, {
    kind: 'lines',
    series: ['tcp', 'udp', 'icmp'],
    scale: 'log',
  }),
  'lines-irregular': figureOf(rpkiShare, {
    kind: 'lines',
    series: ['ipv4_valid', 'ipv6_valid', 'ipv4_invalid'],
  }),
  'lines-far-from-zero': figureOf(rpkiShare, { kind: 'lines', series: ['ipv4_pairs'] }),
  'bars-line': figureOf(
    datasetOf({
      id: 'ddos-monthly',
      dimension: 'month',
      frequency: 'month',
      measures: [
        {
          id: 'total',
          title: { ja: '攻撃件数', en: 'Attacks' },
          unit: { ja: '件', en: 'attacks' },
        },
        {
          id: 'max_gbps',
          title: { ja: '最大規模', en: 'Largest' },
          type: 'number',
          unit: { ja: 'Gbps', en: 'Gbps' },
        },
      ],
      rows: [
        ['2024-01', 410, 0.6],
        ['2024-02', 388, 17.5],
        ['2024-03', 0, null],
        ['2024-05', 512, 200],
        ['2024-06', 337, 41.25],
        ['2024-07', null, 5.2],
      ],
    }),
    { kind: 'bars-line', bars: 'total', line: 'max_gbps', lineScale: 'log' },
  ),
  ranked: figureOf(kevVendors, { kind: 'ranked-bars', measure: 'total', top: 15 }),
  'ranked-hard': figureOf(
    datasetOf({
      id: 'hard-labels',
      dimension: 'label',
      measures: [{ id: 'value', type: 'number' }],
      labels: {
        both: {
          ja: '非常に長い名称を持つ攻撃対象の分類で、二行でも収まらないものの例です。最後まで読めるのは題のほうです。',
          en: long,
        },
      },
      rows: [
        ['both', 0.6],
        ['UDP/56338', 200],
        ['none', null],
        ['zero', 0],
        ['Two lines of a middling label', 12.25],
      ],
    }),
    { kind: 'ranked-bars', measure: 'value' },
  ),
  heatmap: figureOf(honeypotHours, { kind: 'heatmap' }),
  'heatmap-missing': figureOf(
    datasetOf({
      id: 'two-rows',
      dimension: 'label',
      measures: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      rows: [
        ['x', 0, null, 5],
        ['y', 0, 0, 100],
      ],
    }),
    { kind: 'heatmap' },
  ),
  'all-zero': figureOf(
    datasetOf({
      id: 'all-zero',
      dimension: 'month',
      frequency: 'month',
      measures: [{ id: 'a' }],
      rows: [
        ['2025-01', 0],
        ['2025-02', 0],
      ],
    }),
    {
      kind: 'stacked-bars',
      series: ['a'],
    },
  ),
  'single-row': figureOf(
    datasetOf({
      id: 'single-row',
      dimension: 'date',
      frequency: 'day',
      measures: [{ id: 'a' }],
      rows: [['2025-01-01', 5]],
    }),
    {
      kind: 'lines',
      series: ['a'],
    },
  ),
  'lines-hours': figureOf(honeypotHourly, {
    kind: 'lines',
    series: ['tcp', 'udp', 'icmp'],
    scale: 'log',
  }),
  'stacked-hours': figureOf(honeypotHourly, {
    kind: 'stacked-bars',
    series: ['tcp', 'icmp'],
    from: '2013-08-26T09',
    to: '2013-08-27T02',
  }),
  'stacked-weeks': figureOf(honeypotWeekly, {
    kind: 'stacked-bars',
    series: ['tcp', 'udp', 'icmp'],
  }),
  'lines-weeks': figureOf(honeypotWeekly, { kind: 'lines', series: ['tcp', 'udp'] }),
  'stacked-hours-gap': figureOf(
    {
      ...honeypotHourly,
      rows: honeypotHourly.rows.filter(
        (row) => keyOf(row) < '2013-08-26T03' || keyOf(row) > '2013-08-26T12',
      ),
    },
    { kind: 'stacked-bars', series: ['tcp', 'icmp'] },
  ),
  'bars-line-hours': figureOf(honeypotShare, {
    kind: 'bars-line',
    bars: 'tcp',
    line: 'udp_share',
    lineScale: 'log',
  }),
  'heatmap-hours': figureOf(honeypotHourly, {
    kind: 'heatmap',
    from: '2013-08-26T18',
    to: '2013-08-27T05',
  }),
  'big-ranked': figureOf(bigCounts, { kind: 'ranked-bars', measure: 'received' }),
  'big-stacked': figureOf(bigCounts, { kind: 'stacked-bars', series: ['received', 'sent'] }),
  'big-heatmap': figureOf(bigCounts, { kind: 'heatmap' }),
  normalised: figureOf(rpkiNormalised, { kind: 'lines', series: ['ipv4_pairs'] }),
  'hidden-bars': figureOf(kevHidden, { kind: 'stacked-bars', series: ['ransomware', 'other'] }),
  'hidden-lines': figureOf(kevHidden, { kind: 'lines', series: ['ransomware', 'other'] }),
  'label-bars': figureOf(
    datasetOf({
      id: 'label-bars',
      dimension: 'label',
      measures: [{ id: 'a' }, { id: 'b' }],
      rows: [
        [long, 5, 1],
        [`${long}!`, 50000, 12000],
        ['short', 12345, 1],
      ],
    }),
    { kind: 'stacked-bars', series: ['a', 'b'] },
  ),
  ...galleryFigures(),
};

const widths: readonly ChartWidth[] = ['narrow', 'wide'];
const cases = Object.entries(figures).flatMap(([name, figure]) =>
  widths.flatMap((width) => locales.map((locale) => ({ name, figure, width, locale }))),
);

describe.each(cases)('$name, $width, $locale', ({ name, figure, width, locale }) => {
  const chart = placeChart(figure, width, locale);

  test('is drawn as recorded', async () => {
    const svg = toHtml(
      drawFile(chart, figure, {
        locale,
        numberLabel: locale === 'ja' ? '図-1' : 'Figure 1',
        siteTitle: 'Kansoku',
      }),
      { space: 'svg', closeEmptyElements: true },
    );
    await expect(svg).toMatchFileSnapshot(`snapshots/${name}.${width}.${locale}.svg`);
  });

  test('carries no style but classes', () => {
    expect(toHtml(drawChart(chart, figure), { space: 'svg' })).not.toMatch(
      / style=| fill=| id=|NaN|Infinity|undefined/,
    );
  });

  test('leaves nothing outside the drawing', () => {
    expect(findStrays(chart, figure)).toEqual([]);
  });

  test('keeps every mark within its plot, and its plot within the drawing', () => {
    const { plot, bars, lines } = chart;
    // A bar's width is rounded, so the last may pass the plot by less than half a px.
    const right = plot.x + plot.width + 0.5;
    const bottom = plot.y + plot.height + 0.01;
    const points = lines.flatMap(({ runs }) => runs.flat());
    expect(plot.x + plot.width).toBeLessThanOrEqual(chartWidths[width]);
    expect(plot.width).toBeGreaterThan(100);
    expect(
      bars.filter(
        (bar) =>
          bar.x < plot.x - 0.01 ||
          bar.x + bar.width > right ||
          bar.y < plot.y - 0.01 ||
          bar.y + bar.height > bottom,
      ),
    ).toEqual([]);
    expect(
      points.filter(
        ({ x, y }) => x < plot.x - 0.01 || x > right || y < plot.y - 0.01 || y > bottom,
      ),
    ).toEqual([]);
  });
});
