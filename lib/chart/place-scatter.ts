import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatCompact, formatTicks } from '#lib/i18n/number.ts';
import {
  noMarks,
  type Axis,
  type Chart,
  type DotMark,
  type LineMark,
  type RuleMark,
} from './chart.ts';
import { placeFrame } from './frame.ts';
import { runsOf } from './lines.ts';
import { nameDots } from './name-dots.ts';
import { widthOf } from './text-width.ts';
import { thinLabels } from './tick-fit.ts';
import { linearScale, logScale, mapOf, type ValueScale } from './value-scale.ts';
import { truncate } from './wrap.ts';

/** Room in px for the title of the axis under the plot. */
const titleHeight = 18;
/** The dots that are named in the drawing, the highest first. */
const mostNamed = 12;

/** A dot for each row, by two measures; joined in the order of the rows where the author says so. */
export function placeScatter(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  locale: Locale,
): Chart {
  const { rows, series } = figure;
  const [across, up] = series;
  const scaleX = scaleOf(figure, 0);
  const scaleY = scaleOf(figure, 1);
  const frame = placeFrame(
    { ...size, height: size.height - titleHeight },
    { scale: scaleY, unit: axisTitle(up, size.width, locale) },
    undefined,
    locale,
    false,
  );
  const { plot, y } = frame;
  const xOf = mapOf(scaleX, [plot.x, plot.x + plot.width]);
  const yOf = mapOf(scaleY, [plot.y + plot.height, plot.y]);
  const runs = runsOf(rows, ({ cells }, row): DotMark | undefined => {
    const [left, value] = [cells[0]?.value ?? null, cells[1]?.value ?? null];
    const isOff = (scale: ValueScale, each: number): boolean => scale.kind === 'log' && each <= 0;
    if (left === null || value === null || isOff(scaleX, left) || isOff(scaleY, value))
      return undefined;
    return { row, series: 1, x: xOf(left), y: yOf(value), value };
  });
  const dots = runs.flat();
  const line: LineMark[] = figure.joined ? [{ series: 1, runs }] : [];
  return {
    kind: figure.kind,
    locale,
    ...size,
    plot,
    x: axisBelow(scaleX, axisTitle(across, plot.x + plot.width, locale), {
      xOf,
      width: size.width,
      locale,
    }),
    y,
    y2: undefined,
    ...noMarks,
    lines: line,
    dots: figure.joined ? [] : dots,
    rules: figure.diagonal ? diagonalOf(scaleX, scaleY, { xOf, yOf }) : [],
    texts: figure.joined
      ? []
      : nameDots(dots, (row) => rows[row]?.label[locale] ?? '', { plot, most: mostNamed }),
  };
}

function scaleOf({ rows, series, scale, scale2 }: Figure, index: number): ValueScale {
  const values = rows.flatMap(({ cells }) => cells[index]?.value ?? []);
  return (index === 0 ? scale2 : scale) === 'log'
    ? logScale(values)
    : linearScale(values, { free: true, whole: series[index]?.decimals === 0 });
}

/** What an axis measures, cut so that its unit stays. */
function axisTitle(series: Figure['series'][number] | undefined, room: number, locale: Locale) {
  if (series === undefined) return '';
  const { label } = series;
  const unit = series.unit[locale];
  const words = unit === '' ? '' : locale === 'ja' ? `（${unit}）` : ` (${unit})`;
  return `${truncate(label[locale], room - widthOf(words))}${words}`;
}

/** An axis of values under the plot. */
export function axisBelow(
  scale: ValueScale,
  title: string,
  room: {
    readonly xOf: (value: number) => number;
    readonly width: number;
    readonly locale: Locale;
  },
): Axis {
  const words =
    scale.kind === 'log'
      ? scale.ticks.map((tick) => formatCompact(tick, room.locale))
      : formatTicks(scale.ticks, room.locale);
  const ticks = scale.ticks.map((value, index) => ({
    value,
    at: room.xOf(value),
    label: words[index] ?? '',
  }));
  return {
    scale: scale.kind,
    domain: scale.domain,
    ticks: thinLabels(ticks, { width: room.width }),
    title,
  };
}

/** Where both measures are the same, as far as both axes reach; none where they share no value. */
function diagonalOf(
  across: ValueScale,
  up: ValueScale,
  {
    xOf,
    yOf,
  }: { readonly xOf: (value: number) => number; readonly yOf: (value: number) => number },
): RuleMark[] {
  const from = Math.max(across.domain[0], up.domain[0]);
  const to = Math.min(across.domain[1], up.domain[1]);
  return from < to ? [{ x1: xOf(from), y1: yOf(from), x2: xOf(to), y2: yOf(to) }] : [];
}
