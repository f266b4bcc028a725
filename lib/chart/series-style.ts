import type { Figure } from '#lib/figure/figure.ts';

/** Shape of a line's points. */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond';

/** How a line is told apart without its colour. */
export type LineStyle = {
  /** From 1: the class `dash-<number>`. */
  readonly number: number;
  /** SVG dash array in px; empty for a solid line. */
  readonly dash: string;
  readonly marker: Marker;
};

const dashes = ['', '8 4', '2 4', '10 4 2 4', '16 5', '4 4', '10 3 2 3 2 3', '1 5'] as const;
const markers = ['circle', 'square', 'triangle', 'diamond'] as const;

/** The style of the `index`-th line of a figure, from 0. */
export function lineStyleOf(index: number): LineStyle {
  const at = index % dashes.length;
  return {
    number: at + 1,
    dash: dashes[at] ?? '',
    marker: markers[index % markers.length] ?? 'circle',
  };
}

/** Which line of its figure a series is, from 0; −1 where it is none. */
export function lineIndexOf(figure: Pick<Figure, 'series'>, series: number): number {
  if (figure.series[series]?.mark !== 'line') return -1;
  return figure.series.slice(0, series).filter(({ mark }) => mark === 'line').length;
}
