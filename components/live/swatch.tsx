import type { ReactNode } from 'react';
import type { LiveSeries } from '#lib/chart/live-data.ts';

/** How a series looks in the chart, at the size of a letter. */
export function Swatch({
  series,
  colour,
}: {
  readonly series: LiveSeries;
  readonly colour: string;
}): ReactNode {
  return (
    <svg width="14" height="10" viewBox="0 0 14 10">
      {series.mark === 'line' ? (
        <path
          d="M0 5H14"
          stroke={colour}
          strokeWidth="2"
          strokeDasharray={series.dash || undefined}
        />
      ) : (
        <path d="M2 0H12V10H2Z" fill={colour} />
      )}
    </svg>
  );
}

/** The series' place in the palette; the page's theme says which colour that is. */
export function seriesColour(series: LiveSeries): string {
  return `var(--series-${series.colour})`;
}
