import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { chartWidths, type Chart, type ChartWidth } from './chart.ts';
import { placeArea } from './place-area.ts';
import { placeBars } from './place-bars.ts';
import { placeCalendar } from './place-calendar.ts';
import { placeConfusion } from './place-confusion.ts';
import { placeDotRange } from './place-dot-range.ts';
import { placeHeatmap } from './place-heatmap.ts';
import { placeLyingBars } from './place-lying-bars.ts';
import { placeLines } from './place-lines.ts';
import { withMeaning } from './place-meaning.ts';
import { placeMultiples } from './place-multiples.ts';
import { placeRanked } from './place-ranked.ts';
import { placeScatter } from './place-scatter.ts';
import { placeShare } from './place-share.ts';
import { placeSlope } from './place-slope.ts';

/** Height in px of the drawings over time; the others grow with their rows. */
const heights: Readonly<Record<ChartWidth, number>> = { narrow: 240, wide: 300 };

/**
 * Places a figure at one of the two widths, in one language: every number in px from the top left of
 * the drawing. The geometry is recharts' own, so that the live chart can lie over the drawing: see
 * `barGap` for bars, `placeLines` for the axis of time, `linearScale` for the domain of values.
 */
export function placeChart(figure: Figure, width: ChartWidth, locale: Locale): Chart {
  return withMeaning(placeKind(figure, width, locale), figure);
}

function placeKind(figure: Figure, width: ChartWidth, locale: Locale): Chart {
  const size = { width: chartWidths[width], height: heights[width] };
  switch (figure.kind) {
    case 'stacked-bars':
    case 'grouped-bars':
    case 'percent-bars':
      return figure.direction === 'horizontal'
        ? placeLyingBars(figure, size.width, locale)
        : placeBars(figure, size, locale);
    case 'bars-line':
    case 'histogram':
      return placeBars(figure, size, locale);
    case 'lines':
    case 'cumulative':
      return placeLines(figure, size, locale);
    case 'area':
      return placeArea(figure, size, locale);
    case 'small-multiples':
      return placeMultiples(figure, size.width, width, locale);
    case 'ranked-bars':
      return placeRanked(figure, size.width, locale);
    case 'heatmap':
      return placeHeatmap(figure, width, size.width, locale);
    case 'calendar':
      return placeCalendar(figure, size.width, width, locale);
    case 'share':
      return placeShare(figure, size.width, locale);
    case 'confusion':
      return placeConfusion(figure, size.width, locale);
    case 'scatter':
      return placeScatter(figure, size, locale);
    case 'slope':
      return placeSlope(figure, size.width, locale);
    case 'dot-range':
      return placeDotRange(figure, size.width, locale);
  }
}
