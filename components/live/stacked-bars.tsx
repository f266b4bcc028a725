import type { ReactNode } from 'react';
import { Bar, BarChart } from 'recharts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import { barOf, barRoom } from './bars.ts';
import type { KindProps } from './live-chart.tsx';
import { RowTooltip } from './row-tooltip.tsx';
import { StackedBar } from './stacked-bar.tsx';

/** Bars over time, one a row, its series on top of one another; the first lies at the bottom. */
export function StackedBars({ chart, ...props }: KindProps): ReactNode {
  const { rows, series } = props.data;
  return (
    <BarChart data={rows} {...surfaceOf(chart)} {...barRoom}>
      <AxisBelow chart={chart} dataKey="key" />
      <AxisLeft chart={chart} />
      {series.map((one, index) => (
        <Bar
          key={one.id}
          {...barOf(one, index)}
          stackId="all"
          shape={StackedBar}
          hide={props.hidden.has(index)}
        />
      ))}
      <RowTooltip {...props} cursor="live-cursor" />
    </BarChart>
  );
}
