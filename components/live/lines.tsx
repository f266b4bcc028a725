import type { ReactNode } from 'react';
import { Line, LineChart } from 'recharts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import type { KindProps } from './live-chart.tsx';
import { lineOf } from './line.tsx';
import { RowTooltip } from './row-tooltip.tsx';

/** Lines over time; a missing value is a gap. */
export function Lines({ chart, ...props }: KindProps): ReactNode {
  const { rows, series } = props.data;
  const isLog = chart.y.scale === 'log';
  return (
    <LineChart data={rows} {...surfaceOf(chart)}>
      <AxisBelow chart={chart} dataKey={chart.x.scale === 'time' ? 'time' : 'key'} />
      <AxisLeft chart={chart} />
      {series.map((one, index) => (
        <Line key={one.id} {...lineOf(one, index, isLog)} hide={props.hidden.has(index)} />
      ))}
      <RowTooltip {...props} cursor="live-rule" />
    </LineChart>
  );
}
