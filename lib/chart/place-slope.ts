import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { noMarks, type Chart, type DotMark, type TextMark } from './chart.ts';
import { spread } from './spread.ts';
import { fontSize, widthOf } from './text-width.ts';
import { linearScale, mapOf } from './value-scale.ts';
import { truncate } from './wrap.ts';

const headHeight = 30;
/** Least height in px of a line of labels. */
const lineHeight = 16;
const leastHeight = 280;
/** Share of the width that the labels of a side may take. */
const labelShare = 0.38;
const gap = 8;

/**
 * Two scales side by side, a line between them for each row: what rose in the first colour, what fell
 * in the second. Names and values stand left, values alone right; labels that would touch are moved
 * apart, up and down.
 */
export function placeSlope(figure: Figure, width: number, locale: Locale): Chart {
  const { rows, series } = figure;
  const words = rows.map(({ label, cells }) => {
    const [left, right] = [0, 1].map((side) => {
      const value = cells[side]?.value ?? null;
      return value === null
        ? '—'
        : formatNumber(value, locale, { decimals: series[side]?.decimals });
    });
    const room = width * labelShare - widthOf(`${left ?? ''}  `);
    return { left: `${truncate(label[locale], room)} ${left ?? ''}`, right: right ?? '' };
  });
  const most = (texts: readonly string[]): number =>
    Math.ceil(texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0));
  const heads = [0, 1].map((side) => truncate(series[side]?.label[locale] ?? '', width / 2 - gap));
  const leftRoom = most(words.map(({ left }) => left)) + gap;
  const rightRoom = Math.max(most(words.map(({ right }) => right)), most(heads.slice(1)) / 2) + gap;
  const height = Math.max(leastHeight, 2 * rows.length * lineHeight);
  const plot = { x: leftRoom, y: headHeight, width: width - leftRoom - rightRoom, height };
  const scale = linearScale(
    rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? [])),
    { free: true, whole: series.every(({ decimals }) => decimals === 0) },
  );
  const yOf = mapOf(scale, [plot.y + plot.height, plot.y]);
  const ends = [plot.x, plot.x + plot.width] as const;
  const dots = rows.flatMap(({ cells }, row): DotMark[] =>
    ends.flatMap((x, side) => {
      const value = cells[side]?.value ?? null;
      return value === null ? [] : [{ row, series: side, x, y: yOf(value), value }];
    }),
  );
  const labels = ends.flatMap((x, side): TextMark[] => {
    const here = dots.filter((dot) => dot.series === side);
    const ys = spread(
      here.map(({ y }) => y),
      { least: lineHeight, from: plot.y, to: plot.y + plot.height },
    );
    return here.map(({ row }, index) => ({
      x: side === 0 ? x - gap : x + gap,
      y: (ys[index] ?? 0) + 4,
      anchor: side === 0 ? 'end' : 'start',
      text: (side === 0 ? words[row]?.left : words[row]?.right) ?? '',
      role: 'value',
    }));
  });
  const empty = { ticks: [], title: '' };
  return {
    kind: figure.kind,
    locale,
    width,
    height: plot.y + plot.height + fontSize,
    plot,
    x: { scale: 'band', domain: series.map(({ id }) => id), ...empty },
    y: { scale: 'linear', domain: scale.domain, ...empty },
    y2: undefined,
    ...noMarks,
    rules: ends.map((x) => ({ x1: x, y1: plot.y, x2: x, y2: plot.y + plot.height })),
    spans: rows.flatMap(({ cells }, row) => {
      const [left, right] = [cells[0]?.value ?? null, cells[1]?.value ?? null];
      if (left === null || right === null) return [];
      const fell = right < left ? 1 : 0;
      return [{ row, series: fell, x1: ends[0], y1: yOf(left), x2: ends[1], y2: yOf(right) }];
    }),
    dots,
    texts: [
      ...labels,
      ...ends.map((x, side): TextMark => ({
        x,
        y: fontSize,
        anchor: 'middle',
        text: heads[side] ?? '',
        role: 'head',
      })),
    ],
  };
}
