import { describe, expect, test } from 'vitest';
import { csvOf, jsonOf } from './data-file.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import { liveDataOf } from './live-data.ts';
import { placeChart } from './place.ts';
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
          "攻撃件数（件）",
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
                "remark": "非公表: 原典に記載なし",
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
    expect(head).toEqual(['Key', 'Attacks (attacks)', 'Largest (Gbps)']);
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
