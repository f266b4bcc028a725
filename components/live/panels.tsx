import type { ReactNode } from 'react';
import type { LiveData } from '#lib/chart/live-data.ts';
import type { KindProps } from './kinds.ts';
import { Lines } from './lines.tsx';

/** A chart for each panel, at its place; each reads every series, as the keyboard walks the first alone. */
export function Panels({ chart, ...props }: KindProps): ReactNode {
  return chart.panels.map(({ series, left, top, chart: panel }) => (
    <div key={series} className="live-panel" style={{ left, top }}>
      <Lines {...props} chart={panel} drawn={aloneOf(props.data, series)} />
    </div>
  ));
}

/** One series, in the first colour, as its panel draws it. */
function aloneOf(data: LiveData, index: number): LiveData {
  return {
    ...data,
    series: data.series
      .slice(index, index + 1)
      .map((series) => ({ ...series, colour: 1, dash: '', marker: 'circle' })),
    rows: data.rows.map((row) => ({ ...row, values: row.values.slice(index, index + 1) })),
  };
}
