import { placeChart } from '#lib/chart/place.ts';
import { colourOf } from '#lib/chart/palette.ts';
import { lineIndexOf, lineStyleOf } from '#lib/chart/series-style.ts';
import { stepLabels } from '#lib/chart/step-labels.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type LegendProps = { readonly figure: Figure; readonly locale: Locale };

/** Which mark is which series, or which colour how much. A figure of one series says it in its subtitle. */
export function Legend({ figure, locale }: LegendProps) {
  if (figure.kind === 'heatmap') return <StepLegend figure={figure} locale={locale} />;
  if (figure.series.length < 2) return null;
  return (
    <ul className="legend">
      {figure.series.map((series, index) => (
        <li key={series.id} data-series={index}>
          {series.mark === 'line' ? (
            <Swatch
              mark={`line series-${colourOf(index)} dash-${lineStyleOf(lineIndexOf(figure, index)).number}`}
              shape="M0 5H14"
            />
          ) : (
            <Swatch mark={`bar series-${colourOf(index)}`} shape="M2 0H12V10H2Z" />
          )}
          {series.label[locale]}
        </li>
      ))}
    </ul>
  );
}

/** The steps of a heatmap, each by its greatest value. */
function StepLegend({ figure, locale }: LegendProps) {
  return (
    <ul className="legend">
      {stepLabels(placeChart(figure, 'wide', locale), figure).map(({ step, label }) => (
        <li key={step}>
          <Swatch mark={`cell step-${step}`} shape="M0 0H14V10H0Z" />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** How a mark looks in the drawing, at the size of a letter. */
function Swatch({ mark, shape }: { readonly mark: string; readonly shape: string }) {
  return (
    <svg className="chart swatch" viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
      <path className={mark} d={shape} />
    </svg>
  );
}
