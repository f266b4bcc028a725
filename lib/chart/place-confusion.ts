import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { noMarks, type Chart, type TextMark } from './chart.ts';
import { ratesOf } from './rates.ts';
import { fontSize } from './text-width.ts';
import { truncate } from './wrap.ts';

const headHeight = 8;
const cellHeight = 76;
const gap = 4;
const lineHeight = 20;

/**
 * Four cells, what was so down and what was said across: right above left and below right, in the
 * first colour step where right, in the lowest where wrong; each with its name, count and, under all,
 * the rates that follow.
 */
export function placeConfusion(figure: Figure, width: number, locale: Locale): Chart {
  const { rows, series } = figure;
  const cellWidth = (width - gap) / 2;
  const cells = series.map(({ label }, index) => {
    const [right, down] = [index % 2, Math.floor(index / 2)];
    const value = rows[0]?.cells[index]?.value ?? null;
    return {
      index,
      value,
      name: truncate(label[locale], cellWidth - 16),
      x: right * (cellWidth + gap),
      y: headHeight + down * (cellHeight + gap),
    };
  });
  const rates = ratesOf(figure, locale);
  const foot = headHeight + 2 * cellHeight + gap + lineHeight;
  const text = (role: TextMark['role'], x: number, y: number, words: string): TextMark => ({
    x,
    y,
    anchor: role === 'remark' ? 'start' : 'middle',
    text: words,
    role,
  });
  const empty = { scale: 'linear', domain: [0, 1], ticks: [], title: '' } as const;
  return {
    kind: figure.kind,
    locale,
    width,
    height: foot + rates.length * lineHeight,
    plot: { x: 0, y: headHeight, width, height: 2 * cellHeight + gap },
    x: empty,
    y: empty,
    y2: undefined,
    ...noMarks,
    // Bounds by which what is right falls in the second step, what is wrong in the first.
    steps: [1, 2],
    bars: cells.flatMap(({ index, value, x, y }) =>
      value === null
        ? []
        : [
            {
              row: 0,
              series: index,
              value: isRight(index) ? 2 : 1,
              x,
              y,
              width: cellWidth,
              height: cellHeight,
            },
          ],
    ),
    missing: cells.flatMap(({ index, value, x, y }) =>
      value === null
        ? [{ row: 0, series: index, x: x + cellWidth / 2, y: y + cellHeight / 2 + 14 }]
        : [],
    ),
    texts: [
      ...cells.flatMap(({ index, value, name, x, y }) => [
        text('name', x + cellWidth / 2, y + 30, name),
        ...(value === null
          ? []
          : [
              text(
                'head',
                x + cellWidth / 2,
                y + 52,
                formatNumber(rows[0]?.cells[index]?.exact ?? value, locale),
              ),
            ]),
      ]),
      ...rates.map(({ name, words }, index) =>
        text(
          'remark',
          0,
          foot + index * lineHeight + fontSize - 4,
          truncate(`${name}${colon(locale)}${words}`, width),
        ),
      ),
    ],
  };
}

/** True positives and true negatives: the first and the last of the four. */
function isRight(index: number): boolean {
  return index === 0 || index === 3;
}
