import type { ComponentType, ReactNode } from 'react';
import type { Chart } from '#lib/chart/chart.ts';
import type { LiveData } from '#lib/chart/live-data.ts';
import { BarsLine } from './bars-line.tsx';
import { Heatmap } from './heatmap.tsx';
import { Lines } from './lines.tsx';
import { RankedBars } from './ranked-bars.tsx';
import { StackedBars } from './stacked-bars.tsx';
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

const kinds: Readonly<Record<LiveData['kind'], ComponentType<KindProps>>> = {
  'stacked-bars': StackedBars,
  lines: Lines,
  'ranked-bars': RankedBars,
  'bars-line': BarsLine,
  heatmap: Heatmap,
};

/** The live chart of a figure, at the width at which its drawing is shown. */
export function LiveChart(props: Omit<KindProps, 'chart'>): ReactNode {
  const Kind = kinds[props.data.kind];
  // Another width is another chart: nothing of the first is worth keeping.
  return <Kind key={props.at.width} {...props} chart={props.data.charts[props.at.width]} />;
}
