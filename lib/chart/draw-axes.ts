import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { Axis, Chart, Tick } from './chart.ts';
import { labelGap } from './frame.ts';
import { lineTo, px } from './path.ts';
import { fontSize, widthOf } from './text-width.ts';

/** From the middle of a line of text to its baseline, in px. */
export const middleToBaseline = 4;
const lineHeight = 13;

/** The rules behind the marks: one path for all. */
export function drawGrid({ plot, x, y }: Chart): Element[] {
  const rules = [
    ...(isMeasured(y) ? y.ticks : []).map(({ at }) => lineTo(plot.x, at, plot.x + plot.width, at)),
    ...(isMeasured(x) ? x.ticks : []).map(({ at }) => lineTo(at, plot.y, at, plot.y + plot.height)),
  ];
  return rules.length === 0 ? [] : [s('path', { className: ['grid'], d: rules.join('') })];
}

/** True for an axis of values, not of periods or labels. */
function isMeasured({ scale }: Axis): boolean {
  return scale === 'linear' || scale === 'log';
}

/** The base of the bars, the tick labels of all axes and their units. */
export function drawAxes(chart: Chart, figure: Figure): Element[] {
  const { plot, x, y, y2 } = chart;
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const labels = (
    ticks: readonly Tick[],
    anchor: string,
    place: (at: number) => readonly [number, number],
  ): Element[] =>
    ticks.length === 0
      ? []
      : [
          s(
            'g',
            { className: ['tick'], textAnchor: anchor },
            ticks.map((tick) => {
              const [left, top] = place(tick.at);
              return drawLabel(tick, left, top, fullLabelOf(tick, figure, chart));
            }),
          ),
        ];
  return [
    ...drawBase(chart),
    ...labels(y.ticks, 'end', (at) => [plot.x - labelGap, at + middleToBaseline]),
    ...labels(x.ticks, 'middle', (at) => [at, bottom + fontSize + labelGap]),
    ...(y2 ? labels(y2.ticks, 'start', (at) => [right + labelGap, at + middleToBaseline]) : []),
    ...drawUnits(chart, y2),
  ];
}

/** The line of zero, where the drawing has one: none on a log scale or far from zero. */
function drawBase({ plot, x, y }: Chart): Element[] {
  const rule = (d: string): Element => s('path', { className: ['axis'], d });
  if (y.scale === 'band' && x.scale === 'linear') {
    const [low = 0, high = 1] = x.domain.map(Number);
    const zero = plot.x + (plot.width * (0 - low)) / (high - low);
    return [rule(lineTo(zero, plot.y, zero, plot.y + plot.height))];
  }
  const zero = y.ticks.find(({ value }) => value === 0);
  return zero === undefined ? [] : [rule(lineTo(plot.x, zero.at, plot.x + plot.width, zero.at))];
}

/** Units stand over their axes: the first from the left of the drawing, the second from its right. */
function drawUnits({ plot, x, y, width }: Chart, y2: Axis | undefined): Element[] {
  const unit = (text: string, at: number, anchor: string): Element[] =>
    text === ''
      ? []
      : [s('text', { className: ['unit'], x: px(at), y: fontSize - 1, textAnchor: anchor }, text)];
  if (y.scale === 'band') {
    const fits = plot.x + widthOf(x.title) <= width;
    return unit(x.title, fits ? plot.x : width, fits ? 'start' : 'end');
  }
  return [
    ...unit(y.title, 0, 'start'),
    ...(y2 ? unit(y2.title, width, 'end') : []),
    ...(x.title === ''
      ? []
      : [
          s(
            'text',
            {
              className: ['unit'],
              x: px(plot.x + plot.width),
              y: px(plot.y + plot.height + 2 * fontSize + 2 * labelGap),
              textAnchor: 'end',
            },
            x.title,
          ),
        ]),
  ];
}

function drawLabel({ label }: Tick, x: number, y: number, full: string | undefined): Element {
  const lines = label.split('\n');
  const title = full === undefined ? [] : [s('title', full)];
  if (lines.length === 1) return s('text', { x: px(x), y: px(y) }, [...title, label]);
  const first = y - ((lines.length - 1) * lineHeight) / 2;
  return s('text', [
    ...title,
    ...lines.map((line, index) =>
      s('tspan', { x: px(x), y: px(first + index * lineHeight) }, line),
    ),
  ]);
}

/** The whole of a label that had to be cut. */
function fullLabelOf(
  { value, label }: Tick,
  figure: Figure,
  { locale, kind }: Chart,
): string | undefined {
  if (!label.endsWith('…')) return undefined;
  const row = figure.rows.find(({ key }) => key === value)?.label[locale];
  return (
    row ??
    (kind === 'heatmap' ? figure.series.find(({ id }) => id === value)?.label[locale] : undefined)
  );
}
