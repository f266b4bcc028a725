import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { BarMark, Box, Chart, LineMark, PointMark } from './chart.ts';
import { colourOf } from './palette.ts';
import { lineTo, px } from './path.ts';
import { stepOf } from './place-heatmap.ts';
import { lineIndexOf, lineStyleOf, type Marker } from './series-style.ts';

/** Points nearer to one another than this, in px, are drawn at the end of the line alone. */
const leastPointGap = 10;
/** A part of a stack lower than this, in px, has no separator: it would hide the part. */
const leastSeparated = 3;
const pointRadius = 3;

/** One group a series, one `rect` a bar. */
export function drawBars(chart: Chart, figure: Figure): Element[] {
  const groups = figure.series.flatMap(({ id }, series) => {
    const bars = chart.bars.filter((bar) => bar.series === series);
    if (bars.length === 0) return [];
    return [
      s(
        'g',
        { className: ['bar', `series-${colourOf(series)}`], dataSeries: id },
        bars.map(drawRect),
      ),
    ];
  });
  return [...groups, ...drawSeparators(chart)];
}

/** One group a step and one `rect` a cell. */
export function drawCells(chart: Chart): Element[] {
  return chart.steps.flatMap((_, index) => {
    const cells = chart.bars.filter(({ value }) => stepOf(value, chart.steps) === index + 1);
    return cells.length === 0
      ? []
      : [s('g', { className: ['cell', `step-${index + 1}`] }, cells.map(drawRect))];
  });
}

/** One path a series, then its points: a line of one point is a dot. Joined dots have the first style. */
export function drawLines(chart: Chart, figure: Figure): Element[] {
  return chart.lines.flatMap((line) => {
    const { number, marker } = lineStyleOf(Math.max(0, lineIndexOf(figure, line.series)));
    const id = figure.series[line.series]?.id ?? '';
    const colour = `series-${colourOf(line.series)}`;
    const points = pointsOf(line);
    if (points.length === 0) return [];
    const d = line.runs.flatMap((run) =>
      run.length > 1
        ? [run.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('')]
        : [],
    );
    return [
      ...(d.length === 0
        ? []
        : [
            s('path', {
              className: ['line', colour, `dash-${number}`],
              dataSeries: id,
              d: d.join(''),
            }),
          ]),
      s(
        'g',
        { className: ['point', colour], dataSeries: id },
        shownPoints(line).map((point) => drawPoint(point, marker)),
      ),
    ];
  });
}

/** A sign where nothing is known, so that unknown is not taken for zero; over the field of a whole run. */
export function drawMissing({ missing }: Chart): Element[] {
  if (missing.length === 0) return [];
  const arm = 2.5;
  return [
    s(
      'g',
      { className: ['missing'] },
      missing.flatMap(({ x, y, field }) => [
        ...(field === undefined ? [] : [s('rect', { className: ['field'], ...pxOf(field) })]),
        s('path', {
          d:
            lineTo(x - arm, y - arm, x + arm, y + arm) + lineTo(x - arm, y + arm, x + arm, y - arm),
        }),
      ]),
    ),
  ];
}

/** A dashed rule at each break, and its number over the plot. */
export function drawBreaks({ breaks, plot, width }: Chart): Element[] {
  return breaks.flatMap(({ x, index }) => [
    s('path', { className: ['break'], d: lineTo(x, plot.y, x, plot.y + plot.height) }),
    s(
      'text',
      { x: px(Math.min(Math.max(x, 7), width - 7)), y: px(plot.y - 4), textAnchor: 'middle' },
      circled(index),
    ),
  ]);
}

/** The number of a break as it stands in the drawing and in the note under it: ① to ⑳, then (21). */
export function circled(index: number): string {
  return index <= 20 ? String.fromCodePoint(0x2460 + index - 1) : `(${index})`;
}

function drawRect(bar: BarMark): Element {
  return s('rect', pxOf(bar));
}

function pxOf({ x, y, width, height }: Box) {
  return { x: px(x), y: px(y), width: px(width), height: px(height) };
}

/** Rules of the paper's colour between the parts of a stack, laid over them: the bars keep their size. */
function drawSeparators({ bars }: Chart): Element[] {
  const rules = bars.flatMap((bar, index) => {
    const under = bars[index - 1];
    if (under?.row !== bar.row) return [];
    if (under.x === bar.x && Math.min(bar.height, under.height) >= leastSeparated)
      return [lineTo(bar.x, under.y, bar.x + bar.width, under.y)];
    return under.y === bar.y && Math.min(bar.width, under.width) >= leastSeparated
      ? [lineTo(bar.x, bar.y, bar.x, bar.y + bar.height)]
      : [];
  });
  return rules.length === 0 ? [] : [s('path', { className: ['separator'], d: rules.join('') })];
}

function pointsOf(line: LineMark): readonly PointMark[] {
  return line.runs.flat();
}

/** All points where there is room between them, else lone ones and the last. */
function shownPoints(line: LineMark): readonly PointMark[] {
  const points = pointsOf(line);
  const gaps = line.runs.flatMap((run) =>
    run.slice(1).map((point, index) => point.x - (run[index]?.x ?? 0)),
  );
  if (Math.min(Infinity, ...gaps) >= leastPointGap) return points;
  return points.filter(
    (point) =>
      point === points.at(-1) || line.runs.some((run) => run.length === 1 && run[0] === point),
  );
}

/** A point in its series' shape; every shape of about the same weight. */
export function drawPoint(
  { x, y }: { readonly x: number; readonly y: number },
  marker: Marker,
): Element {
  const r = pointRadius;
  const from = `M${px(x)} ${px(y)}`;
  switch (marker) {
    case 'circle':
      return s('circle', { cx: px(x), cy: px(y), r });
    case 'square':
      return s('path', { d: `${from}m-3-3h6v6h-6z` });
    case 'triangle':
      return s('path', { d: `${from}m0-4l4 7h-8z` });
    case 'diamond':
      return s('path', { d: `${from}m0-4l4 4-4 4-4-4z` });
  }
}
