import type { Period } from '#lib/dataset/period.ts';
import type { Dimension } from '#lib/dataset/schema.ts';
import type { FigureSpec } from './spec.ts';

/**
 * A figure over time ends with the period that its report observes, so that it stays what it was when
 * its dataset grows. An author may set another end.
 */
export function boundByObserved(
  spec: FigureSpec,
  dimension: Dimension,
  observedTo: Period | undefined,
): FigureSpec {
  if (observedTo === undefined || dimension.type === 'label' || spec.to !== undefined) return spec;
  return { ...spec, to: observedTo };
}
