import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber, joinUnit } from '#lib/i18n/number.ts';
import { noMarks, type Chart, type SliceMark, type TextMark } from './chart.ts';
import { px } from './path.ts';
import { fontSize, widthOf } from './text-width.ts';
import { truncate } from './wrap.ts';

const barHeight = 36;
const lineHeight = 22;
const gap = 14;
const swatch = 12;
/** Diameter of a pie in px. */
const pieSize = 200;
/** A part as narrow as this, in px, is a hair of the paper's colour alone. */
const leastWidth = 0.5;

/**
 * Parts of one whole, greatest first: a bar across, or a pie from twelve o'clock on; and under it a
 * line for each part with its colour, name, value and share. Shares are of all parts together.
 */
export function placeShare(figure: Figure, width: number, locale: Locale): Chart {
  const { rows, series, form } = figure;
  const values = rows.map(({ cells }) => cells[0]?.value ?? 0);
  const whole = values.reduce((sum, value) => sum + value, 0);
  const starts = values.map((_, index) =>
    values.slice(0, index).reduce((sum, value) => sum + value, 0),
  );
  const slices = values.flatMap((value, row): SliceMark[] => {
    const [from, to] = [(starts[row] ?? 0) / whole, ((starts[row] ?? 0) + value) / whole];
    if (value === 0) return [];
    return [{ row, value, ...(form === 'pie' ? sector(from, to, width) : strip(from, to, width)) }];
  });
  const top = (form === 'pie' ? pieSize : barHeight) + gap;
  const lines = rows.map(({ label, cells }, row) => {
    const value = cells[0]?.value ?? 0;
    const number = formatNumber(cells[0]?.exact ?? value, locale);
    const percent = `${formatNumber((100 * value) / whole, locale, { decimals: 1 })}%`;
    const amount = joinUnit(number, series[0]?.unit[locale] ?? '', locale);
    const right = locale === 'ja' ? `${amount}、${percent}` : `${amount}, ${percent}`;
    const room = width - swatch - 8 - widthOf(right) - 12;
    return { row, name: truncate(label[locale], room), right, y: top + row * lineHeight };
  });
  const keys = lines.map(({ row, y }): SliceMark => ({
    row,
    value: values[row] ?? 0,
    x: swatch / 2,
    y: y + swatch / 2,
    outline: `M0 ${px(y)}h${swatch}v${swatch}h-${swatch}z`,
  }));
  const empty = { scale: 'linear', domain: [0, 1], ticks: [], title: '' } as const;
  return {
    kind: figure.kind,
    locale,
    width,
    height: top + rows.length * lineHeight,
    plot: { x: 0, y: 0, width, height: top + rows.length * lineHeight },
    x: empty,
    y: empty,
    y2: undefined,
    ...noMarks,
    slices: [...slices, ...keys],
    texts: lines.flatMap(({ name, right, y }): TextMark[] => [
      { x: swatch + 8, y: y + fontSize - 1, anchor: 'start', text: name, role: 'name' },
      { x: width, y: y + fontSize - 1, anchor: 'end', text: right, role: 'value' },
    ]),
  };
}

type Outline = Pick<SliceMark, 'x' | 'y' | 'outline'>;

function strip(from: number, to: number, width: number): Outline {
  const length = Math.max(leastWidth, (to - from) * width);
  return {
    x: from * width + length / 2,
    y: barHeight / 2,
    outline: `M${px(from * width)} 0h${px(length)}v${barHeight}h${px(-length)}z`,
  };
}

/** A sector of the pie; the whole of it is two halves, as an arc cannot end where it begins. */
function sector(from: number, to: number, width: number): Outline {
  const radius = pieSize / 2;
  const [cx, cy] = [width / 2, radius];
  const at = (share: number, distance: number): readonly [number, number] => [
    cx + distance * Math.sin(2 * Math.PI * share),
    cy - distance * Math.cos(2 * Math.PI * share),
  ];
  const [x, y] = at((from + to) / 2, radius * 0.6);
  const arc = (share: number, large: 0 | 1): string => {
    const [endX, endY] = at(share, radius);
    return `A${radius} ${radius} 0 ${large} 1 ${px(endX)} ${px(endY)}`;
  };
  const [startX, startY] = at(from, radius);
  const start = `M${px(startX)} ${px(startY)}`;
  if (to - from > 0.9999)
    return { x, y, outline: `${start}${arc(from + 0.5, 0)}${arc(from + 1, 0)}z` };
  const large = to - from > 0.5 ? 1 : 0;
  return { x, y, outline: `${start}${arc(to, large)}L${px(cx)} ${px(cy)}z` };
}
