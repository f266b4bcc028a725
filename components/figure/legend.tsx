import { legendEntries, type LegendEntry } from '#lib/chart/legend-entries.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type LegendProps = { readonly figure: Figure; readonly locale: Locale };

/** Which mark is which series, or which colour how much; nothing where the drawing says it itself. */
export function Legend({ figure, locale }: LegendProps) {
  const entries = legendEntries(placeChart(figure, 'wide', locale), figure);
  if (entries.length === 0) return null;
  return (
    <ul className="legend">
      {entries.map(({ label, series, key }) => (
        <li key={label} data-series={series}>
          <Swatch {...key} />
          {label}
        </li>
      ))}
    </ul>
  );
}

/** How a mark looks in the drawing, at the size of a letter. */
function Swatch({ form, classes }: LegendEntry['key']) {
  return (
    <svg className="chart swatch" viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
      <path
        className={classes.join(' ')}
        d={
          form === 'line' ? 'M0 5H14' : classes.includes('cell') ? 'M0 0H14V10H0Z' : 'M2 0H12V10H2Z'
        }
      />
    </svg>
  );
}
