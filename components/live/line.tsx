import type { DotItemDotProps } from 'recharts';
import type { LiveRow, LiveSeries } from '#lib/chart/live-data.ts';
import { Marker } from './marker.tsx';
import { seriesColour } from './swatch.tsx';

/** As in the drawing: points nearer to one another than this, in px, are shown at the line's end alone. */
const leastPointGap = 10;

/**
 * What a series drawn as a line is to recharts: a gap where nothing is known, or where a log scale
 * has no place for the value.
 */
export function lineOf(series: LiveSeries, index: number, isLog: boolean) {
  const fill = seriesColour(series);
  return {
    dataKey: ({ values }: LiveRow): number | null => {
      const value = values[index] ?? null;
      return value !== null && isLog && value <= 0 ? null : value;
    },
    name: series.label,
    type: 'linear' as const,
    connectNulls: false,
    stroke: fill,
    strokeWidth: 2,
    strokeDasharray: series.dash,
    strokeLinecap: 'round' as const,
    strokeLinejoin: 'round' as const,
    isAnimationActive: false,
    dot: ({ cx, cy, index: row, points }: DotItemDotProps) =>
      isPointShown(points, row) ? (
        <Marker key={row} x={cx} y={cy} shape={series.marker} fill={fill} />
      ) : (
        <g key={row} />
      ),
    activeDot: { r: 4.5, fill, stroke: 'var(--chart-paper)', strokeWidth: 1.5 },
  };
}

type Points = DotItemDotProps['points'];

/** Every point where there is room between them, else lone ones and the last. */
function isPointShown(points: Points, row: number): boolean {
  const isKnown = (at: number): boolean => typeof points[at]?.y === 'number';
  if (!isKnown(row)) return false;
  if (!isKnown(row - 1) && !isKnown(row + 1)) return true;
  if (points.findLastIndex((_, at) => isKnown(at)) === row) return true;
  return points.every(
    (point, at) =>
      !isKnown(at) ||
      !isKnown(at - 1) ||
      (point.x ?? 0) - (points[at - 1]?.x ?? 0) >= leastPointGap,
  );
}
