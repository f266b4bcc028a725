import type { ReactNode } from 'react';
import type { Marker as Shape } from '#lib/chart/live-data.ts';

type MarkerProps = {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly shape: Shape;
  readonly fill: string;
};

/** The shapes of the drawing's points, about their centre. */
const shapes: Readonly<Record<Shape, string>> = {
  circle: 'm-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  square: 'm-3-3h6v6h-6z',
  triangle: 'm0-4l4 7h-8z',
  diamond: 'm0-4l4 4-4 4-4-4z',
};

/** A point of a line, in the shape that tells its series apart without colour. */
export function Marker({ x, y, shape, fill }: MarkerProps): ReactNode {
  if (x === undefined || y === undefined) return null;
  return (
    <path
      className="live-point"
      d={`M${x} ${y}${shapes[shape]}`}
      fill={fill}
      stroke="var(--chart-paper)"
      data-x={x}
      data-y={y}
    />
  );
}
