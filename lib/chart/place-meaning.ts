import { scaleLinear, scaleLog } from 'd3-scale';
import { startOf } from '#lib/dataset/period.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Axis, Box, Chart, RuleMark, TextMark, ZoneMark } from './chart.ts';
import { findRoom } from './find-room.ts';
import { everyPeriod } from './period-ticks.ts';
import { fontSize, widthOf } from './text-width.ts';
import { truncate } from './wrap.ts';

/** Between a mark and the words at it, in px. */
const gap = 8;

/** The values that the first axis must reach for the references to be seen. */
export function referenceValues({ references }: Figure): number[] {
  return references.flatMap((reference) => ('value' in reference ? [reference.value] : []));
}

/**
 * A chart with what its author marks in it: rules and bands with their names, then words at marks,
 * each where it covers neither other words nor the rim, and a thin rule to its mark where it stands
 * apart from it.
 */
export function withMeaning(chart: Chart, figure: Figure): Chart {
  if (figure.references.length === 0 && figure.annotations.length === 0) return chart;
  const taken: Box[] = [
    ...chart.bars,
    ...[...chart.missing, ...chart.lines.flatMap(({ runs }) => runs.flat())].map(boxAround),
  ];
  const rules: RuleMark[] = [];
  const zones: ZoneMark[] = [];
  const texts: TextMark[] = [];
  const write = (text: string, at: { readonly x: number; readonly y: number }): Box => {
    const words = truncate(text, chart.plot.width);
    const size = { width: widthOf(words), height: fontSize };
    const box = findRoom(size, at, { within: chart.plot, taken, gap });
    taken.push(box);
    texts.push({
      x: box.x,
      y: box.y + box.height - 2,
      anchor: 'start',
      text: words,
      role: 'remark',
    });
    return box;
  };
  for (const reference of figure.references) {
    const label = reference.label[chart.locale];
    if ('value' in reference) {
      const rule = ruleAt(chart, reference.value);
      rules.push(rule);
      write(label, { x: rule.x1 + widthOf(label) / 2 + gap, y: Math.min(rule.y1, rule.y2) });
    } else {
      const zone = zoneOf(chart, figure, reference);
      zones.push(zone);
      write(label, { x: zone.x + zone.width / 2, y: chart.plot.y + fontSize + gap });
    }
  }
  for (const { row, series, text } of figure.annotations) {
    const mark = findMark(chart, row, series) ?? zeroBarAt(chart, figure, row);
    const box = write(text[chart.locale], mark);
    const leader = leaderTo(mark, box);
    if (leader !== undefined) rules.push(leader);
  }
  return {
    ...chart,
    rules: [...chart.rules, ...rules],
    zones: [...chart.zones, ...zones],
    texts: [...chart.texts, ...texts],
  };
}

/** Across the plot at a value of its axis: the one under lying bars, else the one on the left. */
function ruleAt({ plot, x, y }: Chart, value: number): RuleMark {
  if (y.scale === 'band') {
    const at = mapOfAxis(x, [plot.x, plot.x + plot.width])(value);
    return { x1: at, y1: plot.y, x2: at, y2: plot.y + plot.height };
  }
  const at = mapOfAxis(y, [plot.y + plot.height, plot.y])(value);
  return { x1: plot.x, y1: at, x2: plot.x + plot.width, y2: at };
}

function mapOfAxis(axis: Axis, range: readonly [number, number]): (value: number) => number {
  const [low = 0, high = 1] = axis.domain.map(Number);
  return axis.scale === 'log' ? scaleLog([low, high], range) : scaleLinear([low, high], range);
}

function zoneOf(
  { plot, x, y }: Chart,
  { rows }: Figure,
  { first, last }: { readonly first: string; readonly last: string },
): ZoneMark {
  if (x.scale === 'time') {
    const map = mapOfAxis(x, [plot.x, plot.x + plot.width]);
    const after = everyPeriod(first, last).at(-1) ?? last;
    const left = map(startOf(first));
    return {
      x: left,
      y: plot.y,
      width: Math.max(2, map(startOf(after)) - left),
      height: plot.height,
    };
  }
  const keys = rows.map(({ key }) => key);
  const [from, to] = [keys.indexOf(first), keys.indexOf(last) + 1];
  if (y.scale === 'band') {
    const band = plot.height / keys.length;
    return { x: plot.x, y: plot.y + from * band, width: plot.width, height: (to - from) * band };
  }
  const band = plot.width / keys.length;
  return { x: plot.x + from * band, y: plot.y, width: (to - from) * band, height: plot.height };
}

/** Where a value is drawn: its point, or the middle of its bar's end. */
function findMark(
  { bars, lines, areas, y }: Chart,
  row: number,
  series: number,
): { readonly x: number; readonly y: number } | undefined {
  const bar = bars.find((each) => each.row === row && each.series === series);
  if (bar !== undefined)
    return y.scale === 'band'
      ? { x: bar.x + bar.width, y: bar.y + bar.height / 2 }
      : { x: bar.x + bar.width / 2, y: bar.y };
  return [...lines, ...areas]
    .filter((each) => each.series === series)
    .flatMap(({ runs }) => runs.flat())
    .find((point) => point.row === row);
}

/** Where a bar of 0 would stand: nothing of it is drawn, at the end of what else its row has. */
function zeroBarAt(
  { bars, plot, x, y }: Chart,
  { rows }: Figure,
  row: number,
): { readonly x: number; readonly y: number } {
  const others = bars.filter((bar) => bar.row === row);
  const along = (row + 0.5) / rows.length;
  if (y.scale === 'band') {
    const zero = mapOfAxis(x, [plot.x, plot.x + plot.width])(0);
    const end = others.reduce((most, bar) => Math.max(most, bar.x + bar.width), zero);
    return { x: end, y: plot.y + along * plot.height };
  }
  const zero = mapOfAxis(y, [plot.y + plot.height, plot.y])(0);
  const head = others.reduce((least, bar) => Math.min(least, bar.y), zero);
  return { x: plot.x + along * plot.width, y: head };
}

/** From the nearest point of the words to the mark; none where they are side by side. */
function leaderTo(
  mark: { readonly x: number; readonly y: number },
  box: Box,
): RuleMark | undefined {
  const x = Math.min(Math.max(mark.x, box.x), box.x + box.width);
  const y = mark.y < box.y ? box.y : box.y + box.height;
  return Math.hypot(mark.x - x, mark.y - y) <= gap + 2
    ? undefined
    : { x1: x, y1: y, x2: mark.x, y2: mark.y };
}

function boxAround({ x, y }: { readonly x: number; readonly y: number }): Box {
  return { x: x - 4, y: y - 4, width: 8, height: 8 };
}
