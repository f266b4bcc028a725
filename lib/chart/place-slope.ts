import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatCompact, formatNumber } from '#lib/i18n/number.ts';
import { noMarks, type Chart, type DotMark, type TextMark } from './chart.ts';
import { spread } from './spread.ts';
import { boldShare, fontSize, widthOf } from './text-width.ts';
import { linearScale, mapOf } from './value-scale.ts';
import { truncate } from './wrap.ts';

const headHeight = 30;
/** Least height in px of a line of labels. */
const lineHeight = 16;
const leastHeight = 280;
/** Share of the width that a label may take, and the value in it. */
const labelShare = 0.38;
const valueShare = 0.2;
/** Digits kept of values too long to be written out. */
const significant = 4;
const gap = 8;

/**
 * Two scales side by side, a line between them for each row: what rose in the first colour, what fell
 * in the second. Names and values stand left, values alone right, with the name where the left is
 * unknown; labels that would touch are moved apart, up and down.
 */
export function placeSlope(figure: Figure, width: number, locale: Locale): Chart {
  const { rows, series } = figure;
  const words = labelsOf(figure, width, locale);
  const most = (texts: readonly string[]): number =>
    Math.ceil(texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0));
  const leftRoom = most(words.map(({ left }) => left)) + gap;
  const rightRoom = most(words.map(({ right }) => right)) + gap;
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
      ...ends.map((x, side) => placeHead(series[side]?.label[locale] ?? '', { x, side, width })),
    ],
  };
}

/** The labels of each row, left and right; empty where the side is unknown. */
function labelsOf({ rows, series }: Figure, width: number, locale: Locale) {
  const written = (isCompact: boolean): string[][] =>
    rows.map(({ cells }) =>
      [0, 1].map((side) => {
        const { value, exact } = cells[side] ?? { value: null };
        if (value === null) return '';
        return isCompact
          ? formatCompact(exact ?? value, locale, { significant })
          : formatNumber(exact ?? value, locale, { decimals: series[side]?.decimals });
      }),
    );
  const full = written(false);
  const isLong = full.flat().some((text) => widthOf(text) > width * valueShare);
  const values = isLong ? written(true) : full;
  return rows.map(({ label }, row) => {
    const [left = '', right = ''] = values[row] ?? [];
    const name = (beside: string): string =>
      truncate(label[locale], width * labelShare - widthOf(`${beside} `));
    return {
      left: left === '' ? '' : `${name(left)} ${left}`,
      right: left === '' && right !== '' ? `${right} ${name(right)}` : right,
    };
  });
}

/** What a side is, over its scale as near as its half of the drawing allows. */
function placeHead(
  label: string,
  { x, side, width }: { readonly x: number; readonly side: number; readonly width: number },
): TextMark {
  const text = truncate(label, (width / 2 - gap) * boldShare);
  const half = widthOf(text) / boldShare / 2;
  const from = side === 0 ? half : width / 2 + gap / 2 + half;
  const to = side === 0 ? width / 2 - gap / 2 - half : width - half;
  return {
    x: Math.min(Math.max(x, from), to),
    y: fontSize,
    anchor: 'middle',
    text,
    role: 'head',
  };
}
