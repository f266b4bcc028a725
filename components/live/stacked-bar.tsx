import type { ReactNode } from 'react';
import type { BarShapeProps } from 'recharts';

/** As in the drawing: a part lower than this, in px, has no separator, which would hide it. */
const leastSeparated = 3;

/** One part of a stack, with a rule of the paper's colour where it stands on another. */
export function StackedBar({ x, y, width, height, fill, value }: BarShapeProps): ReactNode {
  if (height <= 0) return null;
  const standsOnAnother = Array.isArray(value) && value[0] !== 0;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={fill} />
      {standsOnAnother && height >= leastSeparated && (
        <path d={`M${x} ${y + height}h${width}`} stroke="var(--chart-paper)" />
      )}
    </>
  );
}
