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

/** A place on the edge of a filled shape: its foot and its head at one row. */
export type AreaPoint = PointMark & { readonly foot: number };

/** One series' filled shape: runs without a gap. A `range` lies behind lines and is no series of its own. */
export type AreaMark = {
  readonly series: number;
  readonly role: 'part' | 'range';
  readonly runs: readonly (readonly AreaPoint[])[];
};

/** A dot of its own, not on a line. */
export type DotMark = PointMark & { readonly series: number };

/** A line between two places of one row: from the low end of a range to the high, or from left to right. */
export type SpanMark = {
  readonly row: number;
  readonly series: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
};

/** A rule that is no value: a diagonal, a reference. */
export type RuleMark = Omit<SpanMark, 'row' | 'series'>;

/** A part of a whole: its outline, and the middle at which it is read. */
export type SliceMark = PointMark & { readonly outline: string };

/** A band behind the marks. */
export type ZoneMark = Box;

/** Words in the drawing, on their baseline. */
export type TextMark = {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  /** What it belongs to: the name of a line, the value of a mark, the head of a panel, a remark. */
  readonly role: 'name' | 'value' | 'head' | 'remark';
};

/**
 * A break in the series: a dashed rule with a number that a note under the figure explains; `index`
 * counts the figure's breaks from 1.
 */
export type BreakMark = { readonly x: number; readonly index: number };

/** A small drawing in a larger one: its top left there, and the series it shows. */
export type Panel = {
  readonly series: number;
  readonly left: number;
  readonly top: number;
  readonly chart: Chart;
};

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
  readonly areas: readonly AreaMark[];
  readonly slices: readonly SliceMark[];
  readonly dots: readonly DotMark[];
  readonly spans: readonly SpanMark[];
  readonly rules: readonly RuleMark[];
  readonly zones: readonly ZoneMark[];
  readonly texts: readonly TextMark[];
  readonly missing: readonly MissingMark[];
  readonly breaks: readonly BreakMark[];
  /** Small drawings within this one, each of one series. */
  readonly panels: readonly Panel[];
  /** For a heatmap: five upper bounds of its colour steps, lowest first. */
  readonly steps: readonly number[];
};

/** A drawing's marks before there are any. */
export const noMarks = {
  bars: [],
  lines: [],
  areas: [],
  slices: [],
  dots: [],
  spans: [],
  rules: [],
  zones: [],
  texts: [],
  missing: [],
  breaks: [],
  panels: [],
  steps: [],
} as const satisfies Partial<Chart>;
