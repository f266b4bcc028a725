import type { FigureKind } from '#lib/figure/spec.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** The two widths in px at which every figure is drawn; a container query chooses. */
export const chartWidths = { narrow: 340, wide: 680 } as const;

export type ChartWidth = keyof typeof chartWidths;

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export type Tick = {
  /** In the units of the axis: ms for time, the row's key for a band, a number else. */
  readonly value: number | string;
  /** Distance from the left (x) or top (y) of the drawing, in px. */
  readonly at: number;
  /** What is written; a line feed where the label of a ranked row is set in two lines. */
  readonly label: string;
};

export type Axis = {
  readonly scale: 'band' | 'time' | 'linear' | 'log';
  /** All keys for a band; first and last value else. */
  readonly domain: readonly (number | string)[];
  readonly ticks: readonly Tick[];
  /** The unit, drawn at the head of the axis; empty for none. */
  readonly title: string;
};

/** A bar or a heatmap's cell. */
export type BarMark = Box & {
  readonly series: number;
  readonly row: number;
  readonly value: number;
};

export type PointMark = {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly value: number;
};

/** One series' line: runs of points without a gap. A run of one point is drawn as a dot. */
export type LineMark = {
  readonly series: number;
  readonly runs: readonly (readonly PointMark[])[];
};

/**
 * Where a bar or cell would stand of which nothing is known: centre of its sign. One that stands for a
 * run of rows names the first, and has the field that they take.
 */
export type MissingMark = {
  readonly row: number;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly field?: Box;
};

/**
 * A break in the series: a dashed rule with a number that a note under the figure explains; `index`
 * counts the figure's breaks from 1.
 */
export type BreakMark = { readonly x: number; readonly index: number };

/** A figure placed at one width for one language: every number in px, nothing left to decide. */
export type Chart = {
  readonly kind: FigureKind;
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: Axis;
  readonly y: Axis;
  readonly y2: Axis | undefined;
  readonly bars: readonly BarMark[];
  readonly lines: readonly LineMark[];
  readonly missing: readonly MissingMark[];
  readonly breaks: readonly BreakMark[];
  /** For a heatmap: five upper bounds of its colour steps, lowest first. */
  readonly steps: readonly number[];
};
