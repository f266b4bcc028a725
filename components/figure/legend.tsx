import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colourOf } from '#lib/chart/palette.ts';
import { lineIndexOf, lineStyleOf } from '#lib/chart/series-style.ts';

/** Which mark is which series. A figure of one series says it in its subtitle. */
export function Legend({ figure, locale }: { readonly figure: Figure; readonly locale: Locale }) {
  if (figure.series.length < 2 || figure.kind === 'heatmap') return null;
  return (
    <ul className="legend">
      {figure.series.map((series, index) => (
        <li key={series.id} data-series={index}>
          <svg
            className="chart swatch"
            viewBox="0 0 14 10"
            width="14"
            height="10"
            aria-hidden="true"
          >
            {series.mark === 'line' ? (
              <path
                className={`line series-${colourOf(index)} dash-${lineStyleOf(lineIndexOf(figure, index)).number}`}
                d="M0 5H14"
              />
            ) : (
              <path className={`bar series-${colourOf(index)}`} d="M2 0H12V10H2Z" />
            )}
          </svg>
          {series.label[locale]}
        </li>
      ))}
    </ul>
  );
}
