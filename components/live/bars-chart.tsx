import type { ReactNode } from 'react';
import { Bar, BarChart } from 'recharts';
import type { LiveData, LiveRow } from '#lib/chart/live-data.ts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import { barOf, barRoom } from './bars.ts';
import type { KindProps } from './kinds.ts';
import { RowTooltip } from './row-tooltip.tsx';
import { StackedBar } from './stacked-bar.tsx';

/** Bars, standing or lying, on top of one another, side by side, or as shares of 100 %. */
export function BarsChart({ chart, ...props }: KindProps): ReactNode {
  const { rows, series, kind } = props.data;
  const lies = chart.y.scale === 'band';
  const sideBySide = kind === 'grouped-bars' || kind === 'histogram';
  const room = kind === 'histogram' ? { barCategoryGap: 0 } : barRoom;
  return (
    <BarChart
      data={rows}
      layout={lies ? 'vertical' : 'horizontal'}
      {...surfaceOf(chart)}
      {...room}
      barGap={0}
    >
      <AxisBelow chart={chart} dataKey={lies ? undefined : 'key'} />
      <AxisLeft chart={chart} dataKey={lies ? 'key' : undefined} />
      {series.map((one, index) =>
        one.mark === 'bar' ? (
          <Bar
            key={one.id}
            {...barOf(one, index)}
            {...(kind === 'percent-bars' ? { dataKey: shareOf(props.data, index) } : {})}
            {...(sideBySide ? {} : { stackId: 'all', shape: StackedBar })}
            hide={props.hidden.has(index)}
          />
        ) : null,
      )}
      <RowTooltip {...props} cursor="live-cursor" />
    </BarChart>
  );
}

/** A series' share of its row in percent; nothing where a part of the row is unknown. */
function shareOf({ series }: LiveData, index: number) {
  return ({ values }: LiveRow): number | null => {
    const parts = series.map((_, each) => values[each] ?? null);
    if (parts.includes(null)) return null;
    const whole = parts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    return whole === 0 ? null : (100 * (parts[index] ?? 0)) / whole;
  };
}
