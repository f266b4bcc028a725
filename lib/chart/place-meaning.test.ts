import { describe, expect, test } from 'vitest';
import type { Box, Chart, TextMark } from './chart.ts';
import { touches } from './find-room.ts';
import { datasetOf, figureOf } from './fixtures.ts';
import { placeChart } from './place.ts';
import { fontSize, widthOf } from './text-width.ts';

const monthly = datasetOf({
  id: 'monthly',
  dimension: 'month',
  frequency: 'month',
  measures: [{ id: 'a' }, { id: 'b' }],
  rows: [
    ['2025-01', 40, 1],
    ['2025-02', 0, 2],
    ['2025-03', 90, 0],
    ['2025-04', 60, 4],
  ],
});
const daily = datasetOf({
  id: 'daily',
  dimension: 'date',
  frequency: 'day',
  measures: [{ id: 'a' }],
  rows: [
    ['2025-01-01', 4],
    ['2025-01-02', 8],
    ['2025-01-03', 6],
    ['2025-01-05', 2],
  ],
});
const label = { ja: '目安', en: 'target' };
const remarks = ({ texts }: Chart): TextMark[] => texts.filter(({ role }) => role === 'remark');

function boxOf({ x, y, text }: TextMark): Box {
  return { x, y: y - fontSize + 2, width: widthOf(text), height: fontSize };
}

function placed(spec: object, dataset = monthly): Chart {
  return placeChart(figureOf(dataset, spec), 'wide', 'en');
}

describe('a reference', () => {
  test('at a value beyond the data is on the axis, across the whole plot', () => {
    const chart = placed({ kind: 'lines', series: ['a'], references: [{ value: 190, label }] });
    expect(chart.y.domain).toEqual([0, 200]);
    const [rule] = chart.rules;
    expect([rule?.x1, rule?.x2]).toEqual([chart.plot.x, chart.plot.x + chart.plot.width]);
    expect(((rule?.y1 ?? 0) - chart.plot.y) / chart.plot.height).toBeCloseTo(0.05);
    expect(remarks(chart).map(({ text }) => text)).toEqual(['target']);
  });

  test('of lying bars stands up', () => {
    const chart = placed({
      kind: 'stacked-bars',
      direction: 'horizontal',
      series: ['a'],
      references: [{ value: 50, label }],
    });
    const [rule] = chart.rules;
    expect(rule?.x1).toBe(rule?.x2);
    expect(((rule?.x1 ?? 0) - chart.plot.x) / chart.plot.width).toBeCloseTo(0.5);
  });

  test('on a log scale lies where its value lies', () => {
    const chart = placed({
      kind: 'lines',
      series: ['b'],
      scale: 'log',
      references: [{ value: 10, label }],
    });
    expect(chart.rules[0]?.y1).toBeCloseTo(chart.plot.y);
  });

  test('over periods is a band behind their bars', () => {
    const chart = placed({
      kind: 'stacked-bars',
      series: ['a'],
      references: [{ from: '2025-02', to: '2025-03', label }],
    });
    const [zone] = chart.zones;
    expect(zone?.width).toBeCloseTo(chart.plot.width / 2);
    expect(zone?.x).toBeCloseTo(chart.plot.x + chart.plot.width / 4);
  });

  test('over days lies where they lie in time', () => {
    const chart = placed(
      {
        kind: 'lines',
        series: ['a'],
        references: [{ from: '2025-01-03', to: '2025-01-05', label }],
      },
      daily,
    );
    const [zone] = chart.zones;
    expect(zone?.x).toBeCloseTo(chart.plot.x + chart.plot.width / 2);
    expect((zone?.x ?? 0) + (zone?.width ?? 0)).toBeCloseTo(chart.plot.x + chart.plot.width);
  });
});

describe('words at a mark', () => {
  test('touch no other words and do not leave the plot', () => {
    const chart = placed({
      kind: 'lines',
      series: ['a', 'b'],
      references: [
        { value: 90, label },
        { from: '2025-03', to: '2025-03', label },
      ],
      annotations: [
        { at: 'greatest' },
        { at: '2025-04' },
        { series: 'b', at: 'least' },
        { series: 'b', at: 'last' },
      ],
    });
    const boxes = remarks(chart).map(boxOf);
    expect(boxes).toHaveLength(6);
    const touching = boxes.filter((box, index) =>
      boxes.some((other, at) => at > index && touches(box, other)),
    );
    expect(touching).toEqual([]);
    const { plot } = chart;
    expect(boxes.filter(({ x, width }) => x < plot.x || x + width > plot.x + plot.width)).toEqual(
      [],
    );
  });

  test('stand at the end of a bar, up or lying', () => {
    for (const direction of ['vertical', 'horizontal']) {
      const chart = placed({
        kind: 'grouped-bars',
        direction,
        series: ['a', 'b'],
        annotations: [{ at: 'greatest', text: label }],
      });
      const bar = chart.bars.find(({ row, series }) => row === 2 && series === 0);
      const [text] = remarks(chart);
      const end = direction === 'vertical' ? (bar?.y ?? 0) : (bar?.x ?? 0) + (bar?.width ?? 0);
      const place = direction === 'vertical' ? (text?.y ?? 0) : (text?.x ?? 0);
      expect(Math.abs(place - end)).toBeLessThan(80);
    }
  });

  test('at a bar of 0 are over what its row has, as nothing of it is drawn', () => {
    const chart = placed({
      kind: 'stacked-bars',
      series: ['a'],
      annotations: [{ at: 'least', text: label }],
    });
    const [text] = remarks(chart);
    const { plot } = chart;
    expect(text?.text).toBe('target');
    expect((text?.x ?? 0) + widthOf('target') / 2).toBeCloseTo(plot.x + (plot.width * 1.5) / 4);
    expect(text?.y).toBeLessThan(plot.y + plot.height);
    expect(text?.y).toBeGreaterThan(plot.y + plot.height - 20);
  });

  test('at a part of 0 are over the rest of the stack', () => {
    const chart = placed({
      kind: 'stacked-bars',
      series: ['a', 'b'],
      annotations: [{ series: 'b', at: '2025-03', text: label }],
    });
    const bar = chart.bars.find(({ row }) => row === 2);
    expect(Math.abs((remarks(chart)[0]?.y ?? 0) - (bar?.y ?? 0))).toBeLessThan(20);
  });

  test('that stand apart have a thin rule to their mark', () => {
    const crowded = datasetOf({
      id: 'crowded',
      dimension: 'month',
      frequency: 'month',
      measures: [{ id: 'a' }],
      rows: Array.from({ length: 12 }, (_, index) => [
        `2025-${String(index + 1).padStart(2, '0')}`,
        index === 6 ? 60 : index === 11 ? 100 : 75,
      ]),
    });
    const chart = placed(
      { kind: 'stacked-bars', series: ['a'], annotations: [{ at: 'least' }] },
      crowded,
    );
    expect(remarks(chart)).toHaveLength(1);
    expect(chart.rules).toHaveLength(1);
  });
});
