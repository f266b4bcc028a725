import { placeSparkline, sparklineSize } from '#lib/chart/sparkline.ts';

/** The last two years of a value at a glance; the figures of the report say it exactly. */
export function Sparkline({ values }: { readonly values: readonly (number | null)[] }) {
  const placed = placeSparkline(values);
  if (placed === undefined) return null;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${sparklineSize.width} ${sparklineSize.height}`}
      aria-hidden="true"
    >
      <path d={placed.path} />
      {placed.last && <circle cx={placed.last.x} cy={placed.last.y} r="2.5" />}
    </svg>
  );
}
