import type { ReactNode } from 'react';
import { Bar, ComposedChart, Line } from 'recharts';
import { AxisBelow, AxisLeft, AxisRight, surfaceOf, secondAxis } from './axes.tsx';
import { barOf, barRoom } from './bars.ts';
import { lineOf } from './line.tsx';
import type { KindProps } from './kinds.ts';
import { RowTooltip } from './row-tooltip.tsx';

/** Bars over time, and a line on a second unit, whose axis stands on the right. */
export function BarsLine({ chart, ...props }: KindProps): ReactNode {
  const { rows, series } = props.data;
  const isLog = chart.y2?.scale === 'log';
  return (
    <ComposedChart data={rows} {...surfaceOf(chart)} {...barRoom}>
      <AxisBelow chart={chart} dataKey="key" />
      <AxisLeft chart={chart} />
      <AxisRight chart={chart} />
      {series.map((one, index) => {
        const isHidden = props.hidden.has(index);
        const yAxisId = one.axis === 2 ? secondAxis : 0;
        return one.mark === 'line' ? (
          <Line key={one.id} {...lineOf(one, index, isLog)} yAxisId={yAxisId} hide={isHidden} />
        ) : (
          <Bar key={one.id} {...barOf(one, index)} yAxisId={yAxisId} hide={isHidden} />
        );
      })}
      <RowTooltip {...props} cursor="live-rule" />
    </ComposedChart>
  );
}
