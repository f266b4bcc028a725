import type { ReactNode } from 'react';
import { Line, LineChart } from 'recharts';
import type { LiveData } from '#lib/chart/live-data.ts';
import { AxisBelow, AxisLeft, surfaceOf } from './axes.tsx';
import type { KindProps } from './kinds.ts';
import { lineOf } from './line.tsx';
import { RowTooltip } from './row-tooltip.tsx';

type LinesProps = KindProps & {
  /** What is drawn, where it is less than what is read. */
  readonly drawn?: LiveData;
};

/** Lines over time; a missing value is a gap. */
export function Lines({ chart, drawn, ...props }: LinesProps): ReactNode {
  const { rows, series } = drawn ?? props.data;
  const isLog = chart.y.scale === 'log';
  return (
    <LineChart data={rows} {...surfaceOf(chart)}>
      <AxisBelow chart={chart} dataKey={chart.x.scale === 'time' ? 'time' : 'key'} />
      <AxisLeft chart={chart} />
      {series.map((one, index) =>
        one.mark === 'line' ? (
          <Line key={one.id} {...lineOf(one, index, isLog)} hide={props.hidden.has(index)} />
        ) : null,
      )}
      <RowTooltip {...props} cursor="live-rule" />
    </LineChart>
  );
}
