import type { ReactNode } from 'react';
import { Tooltip } from 'recharts';
import type { KindProps } from './kinds.ts';
import { Reading } from './reading.tsx';
import { seriesColour } from './swatch.tsx';

type RowTooltipProps = Omit<KindProps, 'chart'> & { readonly cursor: 'live-cursor' | 'live-rule' };

/** recharts' tooltip, saying what one row holds in every series that is shown. */
export function RowTooltip({ data, at, hidden, readings, cursor }: RowTooltipProps): ReactNode {
  return (
    <Tooltip
      portal={readings}
      isAnimationActive={false}
      // A row without a value says why it has none.
      filterNull={false}
      cursor={{ className: cursor }}
      content={({ active, activeIndex, coordinate }) => {
        const row = data.rows[Number(activeIndex ?? NaN)];
        if (!active || row === undefined || coordinate === undefined) return null;
        const entries = data.series.flatMap((series, index) =>
          hidden.has(index)
            ? []
            : [{ series, colour: seriesColour(series), text: row.texts[index] ?? '' }],
        );
        return (
          <Reading label={row.label} entries={entries} x={coordinate.x} y={coordinate.y} at={at} />
        );
      }}
    />
  );
}
