import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { chartWidths, type Chart, type ChartWidth } from './chart.ts';
import { placeBars } from './place-bars.ts';
import { placeHeatmap } from './place-heatmap.ts';
import { placeLines } from './place-lines.ts';
import { placeRanked } from './place-ranked.ts';

/** Height in px of the drawings over time; the others grow with their rows. */
const heights: Readonly<Record<ChartWidth, number>> = { narrow: 240, wide: 300 };

/**
 * Places a figure at one of the two widths, in one language: every number in px from the top left of
 * the drawing. The geometry is recharts' own, so that the live chart can lie over the drawing: see
 * `barGap` for bars, `placeLines` for the axis of time, `linearScale` for the domain of values.
 */
export function placeChart(figure: Figure, width: ChartWidth, locale: Locale): Chart {
  const size = { width: chartWidths[width], height: heights[width] };
  switch (figure.kind) {
    case 'stacked-bars':
    case 'bars-line':
      return placeBars(figure, size, locale);
    case 'lines':
      return placeLines(figure, size, locale);
    case 'ranked-bars':
      return placeRanked(figure, size.width, locale);
    case 'heatmap':
      return placeHeatmap(figure, width, size.width, locale);
  }
}
