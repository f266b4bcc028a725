import type { ReactNode } from 'react';
import { Bar, BarChart } from 'recharts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import { barOf, barRoom } from './bars.ts';
import type { KindProps } from './kinds.ts';
import { RowTooltip } from './row-tooltip.tsx';

/** Horizontal bars, the first row on top. */
export function RankedBars({ chart, ...props }: KindProps): ReactNode {
  const { rows, series } = props.data;
  return (
    <BarChart layout="vertical" data={rows} {...surfaceOf(chart)} {...barRoom}>
      <AxisBelow chart={chart} />
      <AxisLeft chart={chart} dataKey="key" />
      {series.map((one, index) =>
        one.mark === 'bar' ? (
          <Bar key={one.id} {...barOf(one, index)} hide={props.hidden.has(index)} />
        ) : null,
      )}
      <RowTooltip {...props} cursor="live-cursor" />
    </BarChart>
  );
}
