import { scaleLinear } from 'd3-scale';

/** Size of a sparkline in px. */
export const sparklineSize = { width: 120, height: 28 } as const;

const margin = 3;

export type PlacedSparkline = {
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number } | undefined;
};

/**
 * Places a value's way through time: a gap where a value is unknown, zero at the foot. Undefined
 * where fewer than two values are known.
 */
export function placeSparkline(values: readonly (number | null)[]): PlacedSparkline | undefined {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return undefined;
  const x = scaleLinear([0, values.length - 1], [margin, sparklineSize.width - margin]);
  const [foot, top] = [Math.min(0, ...known), Math.max(0, ...known)];
  const y = scaleLinear(
    [foot, top === foot ? foot + 1 : top],
    [sparklineSize.height - margin, margin],
  );
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    if (value !== null) path += `${drawing ? 'L' : 'M'}${round(x(index))},${round(y(value))}`;
    drawing = value !== null;
  });
  const last = values.at(-1);
  return {
    path,
    last:
      typeof last === 'number' ? { x: round(x(values.length - 1)), y: round(y(last)) } : undefined,
  };
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
