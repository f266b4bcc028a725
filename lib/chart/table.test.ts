import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/locale.ts';
import { csvOf, jsonOf } from './data-file.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import {
  bigCounts,
  honeypotHourly,
  honeypotWeekly,
  kevHidden,
  rpkiNormalised,
} from './fixtures-of-time.ts';
import { liveDataOf } from './live-data.ts';
import { placeChart } from './place.ts';
import { valueLabel } from './place-ranked.ts';
import { stepLabels } from './step-labels.ts';
import { formatCell, tableOf } from './table.ts';

const figure = figureOf(
  datasetOf({
    id: 'ddos-monthly',
    dimension: 'month',
    frequency: 'month',
    measures: [
      { id: 'total', title: { ja: '攻撃件数', en: 'Attacks' }, unit: { ja: '件', en: 'attacks' } },
      {
        id: 'max_gbps',
        title: { ja: '最大規模', en: 'Largest' },
        type: 'number',
        unit: { ja: 'Gbps', en: 'Gbps' },
      },
    ],
    statuses: [
      {
        at: '2025-02',
        column: 'max_gbps',
        status: 'not-public',
        note: { ja: '原典に記載なし', en: 'not stated in the original' },
      },
      { at: '2025-04', column: 'total', status: 'provisional' },
    ],
    rows: [
      ['2025-01', 1337, 17.5],
      ['2025-02', 298, null],
      ['2025-04', 410, 0],
    ],
  }),
  { kind: 'bars-line', bars: 'total', line: 'max_gbps', lineScale: 'log' },
);

describe('a table', () => {
  test('in Japanese', () => {
    expect(tableOf(figure, 'ja')).toMatchInlineSnapshot(`
      {
        "head": [
          "区分",
          "攻撃件数",
          "最大規模（Gbps）",
        ],
        "notes": [
          "対数目盛のため、0以下の値は図に描いていません。",
        ],
        "rows": [
          {
            "cells": [
              {
                "remark": undefined,
                "text": "1,337",
              },
              {
                "remark": undefined,
                "text": "17.5",
              },
            ],
            "head": "2025年1月",
            "key": "2025-01",
          },
          {
            "cells": [
              {
                "remark": undefined,
                "text": "298",
              },
              {
                "remark": "非公表：原典に記載なし",
                "text": "—",
              },
            ],
            "head": "2025年2月",
            "key": "2025-02",
          },
          {
            "cells": [
              {
                "remark": "不明",
                "text": "—",
              },
              {
                "remark": "不明",
                "text": "—",
              },
            ],
            "head": "2025年3月",
            "key": "2025-03",
          },
          {
            "cells": [
              {
                "remark": "速報値",
                "text": "410",
              },
              {
                "remark": undefined,
                "text": "0",
              },
            ],
            "head": "2025年4月",
            "key": "2025-04",
          },
        ],
      }
    `);
  });

  test('in English', () => {
    const { head, rows, notes } = tableOf(figure, 'en');
    expect(head).toEqual(['Key', 'Attacks', 'Largest (Gbps)']);
    expect(
      rows.map((row) => [
        row.head,
        ...row.cells.map(({ text, remark }) =>
          remark === undefined ? text : `${text} [${remark}]`,
        ),
      ]),
    ).toEqual([
      ['January 2025', '1,337', '17.5'],
      ['February 2025', '298', '— [not published: not stated in the original]'],
      ['March 2025', '— [unknown]', '— [unknown]'],
      ['April 2025', '410 [provisional]', '0'],
    ]);
    expect(notes).toEqual(['Values of zero or less are not drawn, as the scale is logarithmic.']);
  });

  test('a cell as a tooltip says it', () => {
    const [total, gbps] = figure.series;
    const cell = { value: 410, status: 'provisional' } as const;
    expect(total && formatCell(cell, total, 'ja')).toBe('410件（速報値）');
    expect(total && formatCell(cell, total, 'en')).toBe('410 attacks (provisional)');
    expect(gbps && formatCell({ value: null, status: 'suppressed' }, gbps, 'ja')).toBe('秘匿');
  });
});

test.each([
  ['missing', '不明', 'unknown'],
  ['suppressed', '秘匿', 'suppressed'],
  ['not-collected', '未収集', 'not collected'],
  ['not-public', '非公表', 'not published'],
  ['unreleased', '公開前', 'not yet released'],
] as const)('a cell that is %s says so and is no 0, in tables and tooltips', (status, ja, en) => {
  const absent = { value: null, status };
  const rows = [{ key: '2025-01', label: { ja: '1月', en: 'Jan' }, cells: [absent, absent] }];
  const only = { ...figure, rows };
  expect(tableOf(only, 'ja').rows[0]?.cells[0]).toEqual({ text: '—', remark: ja });
  expect(tableOf(only, 'en').rows[0]?.cells[0]).toEqual({ text: '—', remark: en });
  const charts = {
    narrow: placeChart(figure, 'narrow', 'ja'),
    wide: placeChart(figure, 'wide', 'ja'),
  };
  expect(liveDataOf(only, 'ja', charts).rows[0]).toMatchObject({
    values: [null, null],
    texts: [ja, ja],
  });
  expect(csvOf(only)).toBe('month,total,max_gbps\r\n2025-01,,\r\n');
});

test('a provisional value is told as one, in tables and tooltips', () => {
  const charts = {
    narrow: placeChart(figure, 'narrow', 'en'),
    wide: placeChart(figure, 'wide', 'en'),
  };
  expect(tableOf(figure, 'ja').rows[3]?.cells[0]).toEqual({ text: '410', remark: '速報値' });
  expect(liveDataOf(figure, 'en', charts).rows[3]?.texts[0]).toBe('410 attacks (provisional)');
});

describe('counts that no double holds', () => {
  const big = figureOf(bigCounts, { kind: 'stacked-bars', series: ['received', 'sent'] });

  test('have all their digits in tables, tooltips and files', () => {
    expect(tableOf(big, 'ja').rows[0]?.cells.map(({ text }) => text)).toEqual([
      '18,446,744,073,709,551,614',
      '9,007,199,254,740,993',
    ]);
    const [received] = big.series;
    const cell = big.rows[0]?.cells[0];
    expect(received && cell && formatCell(cell, received, 'en')).toBe(
      '18,446,744,073,709,551,614 bytes',
    );
    expect(csvOf(big)).toBe(
      [
        'label,received,sent',
        'all-but-one,18446744073709551614,9007199254740993',
        'all,18446744073709551615,9223372036854775807',
        'half,9223372036854775807,9007199254740991',
        'few,4096,',
        '',
      ].join('\r\n'),
    );
    expect(JSON.parse(JSON.stringify(jsonOf(big, 'en')))).toMatchObject({
      rows: [
        {
          cells: [
            { value: 2 ** 64, exact: '18446744073709551614' },
            { value: 2 ** 53, exact: '9007199254740993' },
          ],
        },
        {},
        { cells: [{ value: 2 ** 63 }, { value: 9_007_199_254_740_991 }] },
        {},
      ],
    });
  });

  test('are drawn by the nearest double', () => {
    const charts = { narrow: placeChart(big, 'narrow', 'en'), wide: placeChart(big, 'wide', 'en') };
    expect(liveDataOf(big, 'en', charts).rows[0]?.values).toEqual([2 ** 64, 2 ** 53]);
  });

  test('are ranked by their digits and written short', () => {
    const ranked = figureOf(bigCounts, { kind: 'ranked-bars', measure: 'received' });
    expect(ranked.rows.map(({ key }) => key)).toEqual(['all', 'all-but-one', 'half', 'few']);
    const labels = (locale: Locale): string[] =>
      ranked.rows.map(({ cells }) => valueLabel(ranked, cells[0], locale));
    expect(labels('ja')).toEqual(['1,845京', '1,845京', '922.3京', '4,096']);
    expect(labels('en')).toEqual(['18.45×10¹⁸', '18.45×10¹⁸', '9.223×10¹⁸', '4,096']);
  });

  test('bound the steps of a heatmap with all their digits', () => {
    const heatmap = figureOf(bigCounts, { kind: 'heatmap' });
    const labels = stepLabels(placeChart(heatmap, 'wide', 'ja'), heatmap);
    expect(labels.at(-1)?.label).toBe('18,446,744,073,709,551,615以下');
  });
});

test('an hour and a week head their rows in words, and their column by name', () => {
  const hours = figureOf(honeypotHourly, { kind: 'lines', series: ['tcp'], to: '2013-08-25T01' });
  expect(tableOf(hours, 'en').rows.map(({ head }) => head)).toEqual([
    '25 August 2013, 00:00',
    '25 August 2013, 01:00',
  ]);
  expect(csvOf(hours)).toBe('hour,tcp\r\n2013-08-25T00,55\r\n2013-08-25T01,51\r\n');
  expect(jsonOf(hours, 'en')).toMatchObject({ dimension: { type: 'hour', frequency: 'hour' } });

  const weeks = figureOf(honeypotWeekly, { kind: 'lines', series: ['tcp'], to: '2013-06-10' });
  expect(tableOf(weeks, 'ja').rows.map(({ head }) => head)).toEqual([
    '2013年6月3日の週',
    '2013年6月10日の週',
  ]);
  expect(csvOf(weeks)).toBe('week,tcp\r\n2013-06-03,11093\r\n2013-06-10,11638\r\n');
});

test('JSON carries what 1 is, what is hidden and how values are revised', () => {
  const normalised = figureOf(rpkiNormalised, { kind: 'lines', series: ['ipv4_pairs'] });
  expect(jsonOf(normalised, 'en')).toMatchObject({
    series: [{ base: { ja: '2019年1月3日の値', en: 'the value of 3 January 2019' } }],
  });
  const revisions = { ja: '翌月に確定します。', en: 'Final in the month after.' };
  const hidden = figureOf(
    { ...kevHidden, revisions },
    { kind: 'stacked-bars', series: ['ransomware'] },
  );
  expect(jsonOf(hidden, 'en')).toMatchObject({
    suppression: { smallest: 5, unit: { ja: '件', en: 'vulnerabilities' } },
    dataset: { revisions },
  });
});

test('CSV is raw', () => {
  expect(csvOf(figure)).toBe(
    'month,total,max_gbps\r\n2025-01,1337,17.5\r\n2025-02,298,\r\n2025-03,,\r\n2025-04,410,0\r\n',
  );
});

test('CSV quotes what it must', () => {
  const labels = figureOf(
    datasetOf({
      id: 'labels',
      dimension: 'label',
      measures: [{ id: 'n' }],
      rows: [['a "b", c', 1]],
    }),
    { kind: 'ranked-bars', measure: 'n' },
  );
  expect(csvOf(labels)).toBe('label,n\r\n"a ""b"", c",1\r\n');
});

test('JSON carries its provenance', () => {
  expect(jsonOf(figure, 'en')).toMatchObject({
    dataset: { id: 'ddos-monthly', sha256: '0'.repeat(64) },
    source: { licence: { id: 'facts' } },
    rows: [
      { key: '2025-01', cells: [{ value: 1337 }, { value: 17.5 }] },
      {},
      { cells: [{ value: null, status: 'missing' }, {}] },
      {},
    ],
  });
});

test('the live chart gets words and geometry, and draws the marks itself', () => {
  const live = liveDataOf(figure, 'en', {
    narrow: placeChart(figure, 'narrow', 'en'),
    wide: placeChart(figure, 'wide', 'en'),
  });
  expect(live.series).toEqual([
    {
      id: 'total',
      label: 'Attacks',
      unit: 'attacks',
      colour: 1,
      dash: '',
      marker: 'circle',
      mark: 'bar',
      axis: 1,
      decimals: 0,
    },
    {
      id: 'max_gbps',
      label: 'Largest',
      unit: 'Gbps',
      colour: 2,
      dash: '',
      marker: 'circle',
      mark: 'line',
      axis: 2,
      decimals: 1,
    },
  ]);
  expect(live.rows[1]).toEqual({
    key: '2025-02',
    label: 'February 2025',
    time: Date.UTC(2025, 1, 1),
    values: [298, null],
    texts: ['298 attacks', 'not published: not stated in the original'],
  });
  expect([live.charts.wide.bars, live.charts.wide.lines, live.charts.wide.width]).toEqual([
    [],
    [],
    680,
  ]);
  expect(live.charts.narrow.missing).toMatchObject([{ row: 2, series: 0 }]);
});
