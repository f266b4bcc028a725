import { startOf } from '#lib/dataset/period.ts';
import type { Figure, FigureSeries } from '#lib/figure/figure.ts';
import type { FigureKind } from '#lib/figure/spec.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Chart, ChartWidth } from './chart.ts';
import { colourOf } from './palette.ts';
import { lineIndexOf, lineStyleOf, type Marker } from './series-style.ts';
import { formatCell } from './table.ts';

export type { Marker } from './series-style.ts';

/** One series as the live chart needs it: everything is already in the page's language. */
export type LiveSeries = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Place in the palette, from 1: the CSS variable `--series-<colour>`. */
  readonly colour: number;
  /** SVG dash array of a line, in px; empty for a solid line. */
  readonly dash: string;
  /** Shape of a line's points. */
  readonly marker: Marker;
  readonly mark: FigureSeries['mark'];
  /** Which value axis it is drawn against: 1 is `chart.y` (`chart.x` where bars lie), 2 is `chart.y2`. */
  readonly axis: 1 | 2;
  readonly decimals: number;
};

export type LiveRow = {
  /** Period or label that tells the row apart; also the band's key in `chart.x.domain`. */
  readonly key: string;
  readonly label: string;
  /** Start of the period in ms, reckoned as UTC; none where rows are labels. */
  readonly time?: number;
  /** One a series; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** One a series: the value with its unit, or why there is none. */
  readonly texts: readonly string[];
};

/** What a page hands to the live chart, as JSON. */
export type LiveData = {
  readonly kind: FigureKind;
  readonly locale: Locale;
  readonly title: string;
  readonly series: readonly LiveSeries[];
  readonly rows: readonly LiveRow[];
  /** Geometry at each width, without the marks that the browser draws from the rows. */
  readonly charts: Readonly<Record<ChartWidth, Chart>>;
};

/**
 * What the live chart of a figure is made from, in one language: every text is formatted, so that the
 * browser needs no rule of the language.
 */
export function liveDataOf(
  figure: Figure,
  locale: Locale,
  charts: Readonly<Record<ChartWidth, Chart>>,
): LiveData {
  return {
    kind: figure.kind,
    locale,
    title: figure.title[locale],
    series: figure.series.map((series, index): LiveSeries => {
      const { dash, marker } = lineStyleOf(Math.max(0, lineIndexOf(figure, index)));
      return {
        id: series.id,
        label: series.label[locale],
        unit: series.unit[locale],
        colour: colourOf(index),
        dash: series.mark === 'line' ? dash : '',
        marker,
        mark: series.mark,
        axis: figure.kind === 'bars-line' && series.mark === 'line' ? 2 : 1,
        decimals: series.decimals,
      };
    }),
    rows: figure.rows.map(({ key, label, cells }): LiveRow => ({
      key,
      label: label[locale],
      ...(figure.dimension.type === 'label' ? {} : { time: startOf(key) }),
      values: cells.map(({ value }) => value),
      texts: figure.series.map((series, index) =>
        formatCell(cells[index] ?? { value: null }, series, locale),
      ),
    })),
    charts: { narrow: withoutMarks(charts.narrow), wide: withoutMarks(charts.wide) },
  };
}

/** Kinds whose marks the browser does not draw again, and so must be told the places of. */
const placed: ReadonlySet<FigureKind> = new Set([
  'calendar',
  'scatter',
  'slope',
  'dot-range',
  'share',
  'confusion',
]);

/** A chart without what the browser draws itself from the rows, or leaves drawn. */
function withoutMarks(chart: Chart): Chart {
  const left = { areas: [], spans: [], rules: [], zones: [], texts: [] };
  return {
    ...chart,
    ...left,
    ...(placed.has(chart.kind) ? {} : { bars: [], lines: [] }),
    panels: chart.panels.map((panel) => ({ ...panel, chart: withoutMarks(panel.chart) })),
  };
}
