import type { ComponentType } from 'react';
import type { Chart } from '#lib/chart/chart.ts';
import type { LiveData } from '#lib/chart/live-data.ts';
import { AreaChart } from './area-chart.tsx';
import { BarsChart } from './bars-chart.tsx';
import { BarsLine } from './bars-line.tsx';
import { Heatmap } from './heatmap.tsx';
import { Lines } from './lines.tsx';
import { Panels } from './panels.tsx';
import { PlacedChart } from './placed-chart.tsx';
import { RankedBars } from './ranked-bars.tsx';
import type { Arrangement } from './stage.ts';

/** What every kind of live chart is given. */
export type KindProps = {
  readonly data: LiveData;
  /** Geometry at the width that is shown. */
  readonly chart: Chart;
  readonly at: Arrangement;
  /** Series not shown, by their place. */
  readonly hidden: ReadonlySet<number>;
  /** Where what is read goes. */
  readonly readings: HTMLElement;
};

/** What draws each kind of figure in the browser. */
export const kinds: Readonly<Record<LiveData['kind'], ComponentType<KindProps>>> = {
  'stacked-bars': BarsChart,
  'grouped-bars': BarsChart,
  'percent-bars': BarsChart,
  histogram: BarsChart,
  'bars-line': BarsLine,
  'ranked-bars': RankedBars,
  lines: Lines,
  cumulative: Lines,
  'small-multiples': Panels,
  area: AreaChart,
  heatmap: Heatmap,
  calendar: PlacedChart,
  share: PlacedChart,
  confusion: PlacedChart,
  scatter: PlacedChart,
  slope: PlacedChart,
  'dot-range': PlacedChart,
};
