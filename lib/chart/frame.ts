import type { Locale } from '#lib/i18n/locale.ts';
import { formatCompact, formatTicks } from '#lib/i18n/number.ts';
import type { Axis, Box } from './chart.ts';
import { widthOf } from './text-width.ts';
import { mapOf, type ValueScale } from './value-scale.ts';

/** Room in px above the plot for the units, and for the numbers of breaks under them. */
const headHeight = 22;
const breakHeight = 16;
/** Room under the plot for the labels of periods. */
const footHeight = 26;
/** Between a label and the plot. */
export const labelGap = 6;
/** Right of a plot that has no second axis: half the label of a day at its end. */
const rightMargin = 18;

export type Frame = { readonly plot: Box; readonly y: Axis; readonly y2: Axis | undefined };

/** The plot and its value axes: margins as wide as their labels, units over the axes. */
export function placeFrame(
  size: { readonly width: number; readonly height: number },
  first: { readonly scale: ValueScale; readonly unit: string },
  second: { readonly scale: ValueScale; readonly unit: string } | undefined,
  locale: Locale,
  hasBreaks: boolean,
): Frame {
  const labels = tickLabels(first.scale, locale);
  const labels2 = second ? tickLabels(second.scale, locale) : [];
  const left = Math.ceil(widest(labels)) + labelGap;
  const right = second ? Math.ceil(widest(labels2)) + labelGap : rightMargin;
  const top = headHeight + (hasBreaks ? breakHeight : 0);
  const plot = {
    x: left,
    y: top,
    width: size.width - left - right,
    height: size.height - top - footHeight,
  };
  return {
    plot,
    y: placeAxis(first.scale, first.unit, labels, plot),
    y2: second ? placeAxis(second.scale, second.unit, labels2, plot) : undefined,
  };
}

/** Labels of the ticks: a linear axis in one step (万, k), decades each in their own. */
function tickLabels(scale: ValueScale, locale: Locale): string[] {
  return scale.kind === 'log'
    ? scale.ticks.map((tick) => formatCompact(tick, locale))
    : formatTicks(scale.ticks, locale);
}

function placeAxis(scale: ValueScale, title: string, labels: readonly string[], plot: Box): Axis {
  const at = mapOf(scale, [plot.y + plot.height, plot.y]);
  const ticks = scale.ticks.map((value, index) => ({
    value,
    at: at(value),
    label: labels[index] ?? '',
  }));
  return { scale: scale.kind, domain: scale.domain, ticks, title };
}

function widest(labels: readonly string[]): number {
  return Math.max(0, ...labels.map((label) => widthOf(label)));
}
