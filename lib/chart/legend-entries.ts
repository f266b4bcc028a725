import type { Figure, FigureSeries } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Chart } from './chart.ts';
import { colourOf } from './palette.ts';
import { lineIndexOf, lineStyleOf, type Marker } from './series-style.ts';
import { stepLabels } from './step-labels.ts';

/** What a key of a legend looks like, and what it stands for. */
export type LegendEntry = {
  readonly label: string;
  /** The series that it can be switched with; undefined where it cannot. */
  readonly series: number | undefined;
  readonly key:
    | { readonly form: 'box'; readonly classes: readonly string[] }
    | {
        readonly form: 'line';
        readonly classes: readonly string[];
        readonly marker: Marker | undefined;
      };
};

/** Kinds that name their series where they are drawn. */
const named: ReadonlySet<Chart['kind']> = new Set([
  'small-multiples',
  'slope',
  'scatter',
  'share',
  'confusion',
]);

/**
 * Which mark is which series, or which colour how much. None where there is one series only, which the
 * subtitle names, or where the drawing names each.
 */
export function legendEntries(chart: Chart, figure: Figure): LegendEntry[] {
  if (named.has(chart.kind)) return [];
  if (chart.steps.length > 0)
    return stepLabels(chart, figure).map(({ step, label }) => ({
      label,
      series: undefined,
      key: { form: 'box', classes: ['cell', `step-${step}`] },
    }));
  const entries = [...seriesEntries(figure, chart.locale), ...rangeEntries(figure, chart.locale)];
  return entries.length < 2 ? [] : entries;
}

function seriesEntries(figure: Figure, locale: Locale): LegendEntry[] {
  return figure.series.flatMap((series, index): LegendEntry[] => {
    if (series.mark === 'none') return [];
    return [{ label: series.label[locale], series: index, key: keyOf(figure, series, index) }];
  });
}

function keyOf(figure: Figure, { mark }: FigureSeries, index: number): LegendEntry['key'] {
  const colour = `series-${colourOf(index)}`;
  if (mark !== 'line') return { form: 'box', classes: [mark === 'area' ? 'area' : 'bar', colour] };
  const { number, marker } = lineStyleOf(lineIndexOf(figure, index));
  return { form: 'line', classes: ['line', colour, `dash-${number}`], marker };
}

/** The range behind lines, or around dots: nothing to switch. */
function rangeEntries({ range, kind, series }: Figure, locale: Locale): LegendEntry[] {
  const [, low, high] = series;
  if (kind === 'dot-range' && low !== undefined && high !== undefined) {
    const ends = [low.label[locale], high.label[locale]];
    return [
      {
        label: ends.join(locale === 'ja' ? '〜' : ' – '),
        series: undefined,
        key: { form: 'line', classes: ['span', 'series-1'], marker: undefined },
      },
    ];
  }
  return range === undefined
    ? []
    : [
        {
          label: range[locale],
          series: undefined,
          key: { form: 'box', classes: ['area', 'area-range', 'series-1'] },
        },
      ];
}
