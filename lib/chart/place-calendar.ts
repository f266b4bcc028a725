import { startOf } from '#lib/dataset/period.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodTick } from '#lib/i18n/period-tick.ts';
import { noMarks, type BarMark, type Chart, type MissingMark, type TextMark } from './chart.ts';
import { stepsOf } from './place-heatmap.ts';
import { fontSize, widthOf } from './text-width.ts';

const day = 86_400_000;
const headHeight = 20;
const leftRoom = 34;
/** Between two strips of weeks, in px. */
const stripGap = 10;
const mostCell = 16;
/** Weeks in a strip: as many as leave a cell large enough to point at. */
const weeksAcross = { narrow: 32, wide: 54 } as const;

const weekdays = {
  ja: ['月', '火', '水', '木', '金', '土', '日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/**
 * A cell for each day: a column a week, from Monday down to Sunday, the months named over their first
 * week; what does not fit across goes on in a strip beneath. Colours are those of `heatmap`.
 */
export function placeCalendar(
  figure: Figure,
  width: number,
  size: keyof typeof weeksAcross,
  locale: Locale,
): Chart {
  const { rows } = figure;
  const first = mondayOf(startOf(rows[0]?.key ?? ''));
  const weekOf = (key: string): number => Math.floor((startOf(key) - first) / (7 * day));
  const weeks = weekOf(rows.at(-1)?.key ?? '') + 1;
  const strips = Math.ceil(weeks / weeksAcross[size]);
  const across = Math.ceil(weeks / strips);
  const cell = Math.min(mostCell, (width - leftRoom) / across);
  const strip = headHeight + 7 * cell;
  const topOf = (week: number): number =>
    Math.floor(week / across) * (strip + stripGap) + headHeight;
  const places = rows.map(({ key, cells }, row) => {
    const week = weekOf(key);
    const weekday = Math.round((startOf(key) - first) / day) % 7;
    return {
      row,
      value: cells[0]?.value ?? null,
      x: leftRoom + (week % across) * cell,
      y: topOf(week) + weekday * cell,
    };
  });
  const height = strips * strip + (strips - 1) * stripGap + 4;
  const empty = { scale: 'linear', domain: [0, 1], ticks: [], title: '' } as const;
  return {
    kind: figure.kind,
    locale,
    width,
    height,
    plot: { x: leftRoom, y: headHeight, width: across * cell, height: height - headHeight },
    x: empty,
    y: empty,
    y2: undefined,
    ...noMarks,
    bars: places.flatMap(({ value, ...place }): BarMark[] =>
      value === null ? [] : [{ ...place, series: 0, value, width: cell, height: cell }],
    ),
    missing: places.flatMap(({ value, row, x, y }): MissingMark[] =>
      value === null ? [{ row, series: 0, x: x + cell / 2, y: y + cell / 2 }] : [],
    ),
    texts: [
      ...Array.from({ length: strips }, (_, index) => topOf(index * across)).flatMap((top) =>
        nameWeekdays(top, cell, locale),
      ),
      ...nameMonths(figure, { weekOf, across, cell, topOf, width }, locale),
    ],
    steps: stepsOf(rows.flatMap(({ cells }) => cells[0]?.value ?? [])),
  };
}

/** Monday, Wednesday, Friday and Sunday where lines are near one another, all where there is room. */
function nameWeekdays(top: number, cell: number, locale: Locale): TextMark[] {
  const every = cell >= fontSize + 1 ? 1 : 2;
  return weekdays[locale].flatMap((text, index): TextMark[] =>
    index % every === 0
      ? [{ x: leftRoom - 5, y: top + (index + 0.5) * cell + 4, anchor: 'end', text, role: 'name' }]
      : [],
  );
}

type Weeks = {
  readonly weekOf: (key: string) => number;
  readonly across: number;
  readonly cell: number;
  readonly topOf: (week: number) => number;
  readonly width: number;
};

/**
 * Each month over the week of its first day, save where the one before leaves no room; the year at the
 * first of a strip, and where it is another than that of the month named before.
 */
function nameMonths(figure: Figure, weeks: Weeks, locale: Locale): TextMark[] {
  let end = { strip: -1, x: 0, month: '' };
  const months = figure.rows.filter(
    ({ key }, index) => index === 0 || key.slice(0, 7) !== figure.rows[index - 1]?.key.slice(0, 7),
  );
  return months.flatMap(({ key }): TextMark[] => {
    const week = weeks.weekOf(key);
    const strip = Math.floor(week / weeks.across);
    const month = key.slice(0, 7);
    const text = formatPeriodTick(month, locale, strip === end.strip ? end.month : undefined);
    const x = leftRoom + (week % weeks.across) * weeks.cell;
    if (strip === end.strip && x < end.x + 6) return [];
    if (x + widthOf(text) > weeks.width) return [];
    end = { strip, x: x + widthOf(text), month };
    return [{ x, y: weeks.topOf(week) - 5, anchor: 'start', text, role: 'name' }];
  });
}

function mondayOf(time: number): number {
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return time - weekday * day;
}
