import type { Figure, FigureCell, FigureRow } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatCompact, formatNumber } from '#lib/i18n/number.ts';
import { scaleLinear } from 'd3-scale';
import { placeBands } from './band.ts';
import { noMarks, type BarMark, type Chart, type MissingMark } from './chart.ts';
import { labelGap } from './frame.ts';
import { rowAxisOf, rowLabelsOf } from './row-labels.ts';
import { widthOf } from './text-width.ts';

/** Height in px of a row, and of all rows where a label takes two lines. */
const rowHeight = 28;
const tallRowHeight = 36;
const headHeight = 20;

/**
 * Horizontal bars, the first row on top, each with its value written at its end: the axis carries no
 * ticks, and its domain ends at the greatest value.
 */
export function placeRanked(figure: Figure, width: number, locale: Locale): Chart {
  const { rows } = figure;
  const values = rows.map(({ cells }) => cells[0]?.value ?? null);
  const labels = rowLabelsOf(figure, width, locale);
  const right =
    Math.ceil(Math.max(...rows.map((row) => widthOf(rankedLabel(figure, row, locale))))) + labelGap;
  const rowSize = labels.tall ? tallRowHeight : rowHeight;
  const plot = {
    x: labels.room,
    y: headHeight,
    width: width - labels.room - right,
    height: rows.length * rowSize,
  };
  const known = values.filter((value) => value !== null);
  const domain = [
    Math.min(0, ...known),
    Math.max(0, ...known) || (Math.min(0, ...known) < 0 ? 0 : 1),
  ] as const;
  const map = scaleLinear(domain, [plot.x, plot.x + plot.width]);
  const bands = placeBands(
    rows.map(({ key }) => key),
    [plot.y, plot.y + plot.height],
  );
  const bars = rows.flatMap(({ key }, row): BarMark[] => {
    const value = values[row] ?? 0;
    if (value === 0) return [];
    return [
      {
        x: Math.min(map(0), map(value)),
        y: bands.barOf(key),
        width: Math.abs(map(value) - map(0)),
        height: bands.barSize,
        series: 0,
        row,
        value,
      },
    ];
  });
  const missing = rows.flatMap(({ key }, row): MissingMark[] =>
    values[row] === null ? [{ row, series: 0, x: map(0) + 6, y: bands.centreOf(key) }] : [],
  );
  return {
    kind: figure.kind,
    locale,
    width,
    height: headHeight + plot.height + 4,
    plot,
    x: { scale: 'linear', domain, ticks: [], title: figure.series[0]?.unit[locale] ?? '' },
    y: rowAxisOf(rows, labels, bands),
    y2: undefined,
    ...noMarks,
    bars,
    missing,
  };
}

/** What is written at the end of a ranked bar: its value, and how its rank changed. */
export function rankedLabel(figure: Figure, row: FigureRow, locale: Locale): string {
  const value = valueLabel(figure, row.cells[0], locale);
  return row.ranks === undefined ? value : `${value} ${rankChange(row.ranks, locale)}`;
}

function rankChange({ now, before }: Required<FigureRow>['ranks'], locale: Locale): string {
  if (before === undefined) return locale === 'ja' ? '新' : 'new';
  if (before === now) return '→';
  return before > now ? `↑${before - now}` : `↓${now - before}`;
}

/** Digits kept of a value beside which no bar would find room if it were written out. */
const significant = 4;

/**
 * What is written at the end of a ranked bar; empty where the value is unknown. Beside a count beyond
 * 2^53 − 1 all are rounded that have more digits than are kept: the whole of them is the table's.
 */
export function valueLabel(figure: Figure, cell: FigureCell | undefined, locale: Locale): string {
  if (cell === undefined || cell.value === null) return '';
  const isBeyond = figure.rows.some(({ cells }) => cells[0]?.exact !== undefined);
  return isBeyond && cell.value >= 10 ** significant
    ? formatCompact(cell.exact ?? cell.value, locale, { significant })
    : formatNumber(cell.value, locale, { decimals: figure.series[0]?.decimals });
}
