import type { Figure } from '#lib/figure/figure.ts';
import type { Axis, Box, Chart, TextMark } from './chart.ts';
import { labelGap } from './frame.ts';
import { rankedLabel } from './place-ranked.ts';
import { boldShare, fontSize, widthOf } from './text-width.ts';

/** What of a drawing lies where, and what it is. */
type Part = Box & { readonly what: string };

/** A bar's width is rounded, and px are written to two decimals. */
const tolerance = 1;

/** What of a chart lies outside its drawing or at no place at all, in words; for tests. */
export function findStrays(chart: Chart, figure: Figure): string[] {
  return partsOf(chart, figure)
    .filter(
      ({ x, y, width, height }) =>
        !(
          x >= -tolerance &&
          y >= -tolerance &&
          width >= 0 &&
          height >= 0 &&
          x + width <= chart.width + tolerance &&
          y + height <= chart.height + tolerance
        ),
    )
    .map(
      ({ what, x, y, width, height }) =>
        `${what} at ${String([x, y, width, height])} of ${chart.width} × ${chart.height}`,
    );
}

function partsOf(chart: Chart, figure: Figure): Part[] {
  const { lines, areas, dots, missing, breaks, spans, rules, plot } = chart;
  const points = [...lines.flatMap(({ runs }) => runs.flat()), ...dots, ...missing];
  return [
    { ...plot, what: 'plot' },
    ...chart.bars.map((bar) => ({ ...bar, what: `bar of row ${bar.row}` })),
    ...chart.zones.map((zone) => ({ ...zone, what: 'zone' })),
    ...points.map(({ x, y, row }) => ({ x, y, width: 0, height: 0, what: `point of row ${row}` })),
    ...areas.flatMap(({ runs }) =>
      runs.flat().map(({ x, y, foot }) => between([x, y], [x, foot], 'area')),
    ),
    ...spans.map(({ x1, y1, x2, y2 }) => between([x1, y1], [x2, y2], 'span')),
    ...rules.map(({ x1, y1, x2, y2 }) => between([x1, y1], [x2, y2], 'rule')),
    ...breaks.map(({ x }) => ({ x, y: plot.y, width: 0, height: plot.height, what: 'break' })),
    ...chart.texts.map(partOfText),
    ...partsOfAxes(chart),
    ...partsOfValues(chart, figure),
    ...chart.panels.flatMap(({ left, top, chart: panel }) =>
      partsOf(panel, figure).map((part) => ({ ...part, x: part.x + left, y: part.y + top })),
    ),
  ];
}

function between(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  what: string,
): Part {
  return {
    x: Math.min(x1, x2),
    y: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
    what,
  };
}

function partOfText({ x, y, anchor, text, role }: TextMark): Part {
  const width = widthOf(text) / (role === 'head' ? boldShare : 1);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - fontSize + 2, width, height: fontSize, what: `«${text}»` };
}

function partsOfAxes({ plot, x, y, y2 }: Chart): Part[] {
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const labels = (axis: Axis, at: (label: string, place: number) => readonly [number, number]) =>
    axis.ticks.flatMap((tick) =>
      tick.label.split('\n').map((label): Part => {
        const [left, top] = at(label, tick.at);
        return {
          x: left,
          y: top,
          width: widthOf(label),
          height: fontSize,
          what: `tick «${label}»`,
        };
      }),
    );
  const titles = [x, y, ...(y2 ? [y2] : [])].map(({ title }): Part => ({
    x: 0,
    y: 0,
    width: widthOf(title),
    height: 0,
    what: `unit «${title}»`,
  }));
  return [
    ...titles,
    ...labels(y, (label, at) => [plot.x - labelGap - widthOf(label), at - fontSize / 2]),
    ...labels(x, (label, at) => [at - widthOf(label) / 2, bottom + labelGap]),
    ...(y2 ? labels(y2, (_, at) => [right + labelGap, at - fontSize / 2]) : []),
  ];
}

function partsOfValues({ kind, bars, locale, y, plot }: Chart, figure: Figure): Part[] {
  if (kind !== 'ranked-bars') return [];
  return figure.rows.map((row, index): Part => {
    const label = rankedLabel(figure, row, locale);
    const bar = bars.find((each) => each.row === index);
    const end = bar === undefined ? plot.x : bar.x + bar.width;
    const top = (y.ticks[index]?.at ?? 0) - fontSize / 2;
    return {
      x: end + labelGap - 2,
      y: top,
      width: widthOf(label),
      height: fontSize,
      what: `value «${label}»`,
    };
  });
}
