import type { ReactNode } from 'react';
import { Area, AreaChart as Chart } from 'recharts';
import type { LiveRow } from '#lib/chart/live-data.ts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import type { KindProps } from './kinds.ts';
import { RowTooltip } from './row-tooltip.tsx';
import { seriesColour } from './swatch.tsx';

/** Filled lines on top of one another; a row of which a part is unknown is a gap in all. */
export function AreaChart({ chart, ...props }: KindProps): ReactNode {
  const { rows, series } = props.data;
  const valueOf =
    (index: number) =>
    ({ values }: LiveRow): number | null =>
      values.includes(null) ? null : (values[index] ?? null);
  return (
    <Chart data={rows} {...surfaceOf(chart)}>
      <AxisBelow chart={chart} dataKey={chart.x.scale === 'time' ? 'time' : 'key'} />
      <AxisLeft chart={chart} />
      {series.map((one, index) => (
        <Area
          key={one.id}
          dataKey={valueOf(index)}
          name={one.label}
          stackId="all"
          type="linear"
          connectNulls={false}
          fill={seriesColour(one)}
          fillOpacity={1}
          stroke="var(--chart-paper)"
          strokeWidth={1}
          activeDot={{ r: 4.5, fill: seriesColour(one), stroke: 'var(--chart-paper)' }}
          isAnimationActive={false}
          hide={props.hidden.has(index)}
        />
      ))}
      <RowTooltip {...props} cursor="live-rule" />
    </Chart>
  );
}
