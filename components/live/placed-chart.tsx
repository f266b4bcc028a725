import type { ReactNode } from 'react';
import { Scatter, ScatterChart, Tooltip, XAxis, YAxis, type ScatterShapeProps } from 'recharts';
import type { Chart } from '#lib/chart/chart.ts';
import { surfaceOf } from './axes.tsx';
import type { KindProps } from './kinds.ts';
import { Reading } from './reading.tsx';
import { seriesColour } from './swatch.tsx';

/** A mark that can be read: its centre in px of the drawing, and half its size. */
type Place = {
  readonly x: number;
  readonly y: number;
  readonly row: number;
  readonly reach: number;
};

/** Half the least size in px of what a pointer must hit (WCAG 2.2, 2.5.8: 24 by 24). */
const leastReach = 12;

/**
 * A drawing whose marks stay as they are drawn: over each lies an unseen target, which the pointer and
 * the keyboard find and which says what its row holds. For kinds that recharts has no geometry of its
 * own for.
 */
export function PlacedChart({ chart, data, at, hidden, readings }: KindProps): ReactNode {
  const places = placesOf(chart);
  const { width, height } = chart;
  // The whole drawing is the plot: a mark on its rim is read like any other.
  const margin = { top: 0, right: 0, bottom: 0, left: 0 };
  const axis = { type: 'number', hide: true, allowDataOverflow: true } as const;
  return (
    <ScatterChart {...surfaceOf(chart)} margin={margin}>
      <XAxis dataKey="x" domain={[0, width]} height={0} {...axis} />
      <YAxis dataKey="y" domain={[0, height]} reversed width={0} {...axis} />
      <Scatter
        data={places}
        isAnimationActive={false}
        shape={({ cx, cy, index, isActive }: ScatterShapeProps) => (
          <Target x={cx} y={cy} reach={places[index]?.reach ?? leastReach} met={isActive} />
        )}
      />
      <Tooltip
        portal={readings}
        isAnimationActive={false}
        cursor={false}
        content={({ active, activeIndex }) => {
          const place = places[Number(activeIndex ?? NaN)];
          const row = data.rows[place?.row ?? NaN];
          if (!active || place === undefined || row === undefined) return null;
          const entries = data.series.flatMap((series, index) =>
            hidden.has(index)
              ? []
              : [{ series, colour: seriesColour(series), text: row.texts[index] ?? '' }],
          );
          return <Reading label={row.label} entries={entries} x={place.x} y={place.y} at={at} />;
        }}
      />
    </ScatterChart>
  );
}

/** Dots, or the points of a joined line, or cells; and the signs of what is unknown. */
function placesOf({ dots, slices, lines, bars, missing }: Chart): Place[] {
  const points = [...dots, ...slices, ...lines.flatMap(({ runs }) => runs.flat())];
  return [
    ...points.map(({ x, y, row }) => ({ x, y, row, reach: leastReach })),
    ...bars.map(({ x, y, width, height, row }) => ({
      x: x + width / 2,
      y: y + height / 2,
      row,
      reach: width / 2,
    })),
    ...missing.map(({ x, y, row }) => ({ x, y, row, reach: 6 })),
  ].sort((a, b) => a.row - b.row);
}

type TargetProps = {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly reach: number;
  /** True while it is read. */
  readonly met: boolean;
};

function Target({ x, y, reach, met }: TargetProps): ReactNode {
  if (x === undefined || y === undefined) return null;
  return (
    <rect
      className={met ? 'live-target-met' : 'live-target'}
      x={x - reach}
      y={y - reach}
      width={2 * reach}
      height={2 * reach}
    />
  );
}
