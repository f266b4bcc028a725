import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { placeAcross } from './across.ts';
import { noMarks, type Chart, type ChartWidth, type Panel } from './chart.ts';
import { placeFrame } from './frame.ts';
import { annotatedRows, placeLine, thinLine } from './lines.ts';
import { panelFigure } from './panels.ts';
import { boldShare, fontSize } from './text-width.ts';
import { linearScale, logScale, mapOf, type ValueScale } from './value-scale.ts';
import { truncate } from './wrap.ts';

const columns: Readonly<Record<ChartWidth, number>> = { narrow: 2, wide: 3 };
const panelHeight: Readonly<Record<ChartWidth, number>> = { narrow: 120, wide: 140 };
const gap = 12;
/** Room in px over the panels for the unit they share. */
const headHeight = 18;

/** A panel for each series, all on one scale of values and of time, row by row. */
export function placeMultiples(
  figure: Figure,
  width: number,
  size: ChartWidth,
  locale: Locale,
): Chart {
  const { series, rows } = figure;
  const across = Math.min(columns[size], series.length);
  const panel = { width: (width - (across - 1) * gap) / across, height: panelHeight[size] };
  const values = rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? []));
  const scale =
    figure.scale === 'log'
      ? logScale(values)
      : linearScale(values, { free: true, whole: series.every(({ decimals }) => decimals === 0) });
  const panels = series.map((_, index): Panel => ({
    series: index,
    left: (index % across) * (panel.width + gap),
    top: headHeight + Math.floor(index / across) * (panel.height + gap),
    chart: placePanel(panelFigure(figure, index), panel, scale, locale),
  }));
  const down = Math.ceil(series.length / across);
  const height = headHeight + down * panel.height + (down - 1) * gap;
  const empty = { scale: 'linear', domain: [0, 1], ticks: [], title: '' } as const;
  return {
    kind: figure.kind,
    locale,
    width,
    height,
    plot: { x: 0, y: headHeight, width, height: height - headHeight },
    x: empty,
    y: { ...empty, title: series[0]?.unit[locale] ?? '' },
    y2: undefined,
    ...noMarks,
    panels,
  };
}

function placePanel(
  figure: Figure,
  size: { readonly width: number; readonly height: number },
  scale: ValueScale,
  locale: Locale,
): Chart {
  const { plot, y } = placeFrame(
    size,
    { scale, unit: '' },
    undefined,
    locale,
    figure.breaks.length > 0,
  );
  const { axis, xOf, breaks } = placeAcross(figure, plot, size.width, locale);
  const yOf = mapOf(scale, [plot.y + plot.height, plot.y]);
  const name = figure.series[0]?.label[locale] ?? '';
  return {
    kind: 'lines',
    locale,
    ...size,
    plot,
    x: axis,
    y,
    y2: undefined,
    ...noMarks,
    lines: [
      thinLine(placeLine(0, figure.rows, xOf, yOf, figure.scale === 'log'), annotatedRows(figure)),
    ],
    texts: [
      {
        x: 0,
        y: fontSize - 1,
        anchor: 'start',
        text: truncate(name, size.width * boldShare),
        role: 'head',
      },
    ],
    breaks,
  };
}
