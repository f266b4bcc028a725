import type { ReactNode } from 'react';
import { XAxis, YAxis, type BaseTickContentProps } from 'recharts';
import type { Axis, Chart } from '#lib/chart/chart.ts';

/**
 * Size and margins by which recharts' plot area falls on that of the drawing; the axes take up the
 * rest. The drawing's box has the focus and the name, so the chart's own SVG has neither.
 */
export function surfaceOf({ width, height, plot, y2 }: Chart) {
  const right = y2 === undefined ? width - plot.x - plot.width : 0;
  return {
    width,
    height,
    margin: { top: plot.y, right, bottom: 0, left: 0 },
    role: 'presentation',
    tabIndex: -1,
  };
}

type AxisProps = {
  readonly chart: Chart;
  readonly dataKey?: string | undefined;
  /** True for bands both across and down, so that each is named by many cells. */
  readonly crossed?: boolean;
};

/** The axis under the plot: scale, domain and ticks are the drawing's. */
export function AxisBelow({
  chart: { x, plot, height },
  dataKey,
  crossed = false,
}: AxisProps): ReactNode {
  return (
    <XAxis
      {...settingsOf(x, dataKey)}
      allowDuplicatedCategory={!crossed}
      height={height - plot.y - plot.height}
    />
  );
}

/** The axis left of the plot. Bands run from the top down, which recharts does for bars alone. */
export function AxisLeft({ chart: { y, plot }, dataKey, crossed = false }: AxisProps): ReactNode {
  return (
    <YAxis
      {...settingsOf(y, dataKey)}
      allowDuplicatedCategory={!crossed}
      reversed={crossed}
      width={plot.x}
    />
  );
}

/** Id of the axis right of the plot; the others go by recharts' own, 0. */
export const secondAxis = 2;

/** The axis right of the plot, where a figure has two units. */
export function AxisRight({ chart: { y2, plot, width } }: { readonly chart: Chart }): ReactNode {
  if (y2 === undefined) return null;
  return (
    <YAxis
      {...settingsOf(y2, undefined)}
      yAxisId={secondAxis}
      orientation="right"
      width={width - plot.x - plot.width}
    />
  );
}

function settingsOf(axis: Axis, dataKey: string | undefined) {
  const isBand = axis.scale === 'band';
  return {
    ...(dataKey === undefined ? {} : { dataKey }),
    type: isBand ? ('category' as const) : ('number' as const),
    scale: axis.scale,
    // A band takes its keys, and their order, from the rows. A domain holds all values of its rows, so
    // nothing overflows it, and recharts need not cut the points on its rim.
    ...(isBand ? {} : { domain: axis.domain.filter((value) => typeof value === 'number') }),
    ticks: axis.ticks.map(({ value }) => value),
    interval: 0,
    axisLine: false,
    tickLine: false,
    tick: TickPlace,
  };
}

/**
 * The words and rules of an axis stay those of the drawing, which lies beneath; the live axis marks
 * unseen where it has its ticks, so that the two can be compared.
 */
function TickPlace({ x, y, payload }: BaseTickContentProps): ReactNode {
  return <g className="live-tick" data-x={x} data-y={y} data-value={String(payload.value)} />;
}
