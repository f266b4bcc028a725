import { barGap } from '#lib/chart/band.ts';
import type { LiveRow, LiveSeries } from '#lib/chart/live-data.ts';
import { seriesColour } from './swatch.tsx';

/** What a chart with bars is to recharts: the drawing's share of each band is left free. */
export const barRoom = { barCategoryGap: `${barGap * 100}%` };

/** What a series of bars is to recharts. */
export function barOf(series: LiveSeries, index: number) {
  return {
    dataKey: (row: LiveRow) => row.values[index],
    name: series.label,
    fill: seriesColour(series),
    isAnimationActive: false,
  };
}
