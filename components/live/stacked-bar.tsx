import type { ReactNode } from 'react';
import type { BarShapeProps } from 'recharts';

/** As in the drawing: a part smaller than this, in px, has no separator, which would hide it. */
const leastSeparated = 3;

/** One part of a stack, with a rule of the paper's colour where it stands on another or lies beside it. */
export function StackedBar(props: BarShapeProps & { readonly layout?: unknown }): ReactNode {
  const { x, y, width, height, fill, value, layout } = props;
  if (height <= 0 || width <= 0) return null;
  const standsOnAnother = Array.isArray(value) && value[0] !== 0;
  const lies = layout === 'vertical';
  const rule = lies ? `M${x} ${y}v${height}` : `M${x} ${y + height}h${width}`;
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={fill} />
      {standsOnAnother && (lies ? width : height) >= leastSeparated && (
        <path d={rule} stroke="var(--chart-paper)" />
      )}
    </>
  );
}
