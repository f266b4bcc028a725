import type { Bilingual } from '#lib/i18n/locale.ts';
import type { Break, DatasetMeta, Dimension, Status } from '#lib/dataset/schema.ts';
import type { FigureKind } from './spec.ts';

/** A value as observed: a number, or null with the reason. */
export type FigureCell = {
  readonly value: number | null;
  /** The digits of a count beyond 2^53 − 1, of which `value` is the nearest double. */
  readonly exact?: string | undefined;
  readonly status?: Status | undefined;
  readonly note?: Bilingual | undefined;
};

export type FigureSeries = {
  readonly id: string;
  readonly label: Bilingual;
  readonly unit: Bilingual;
  /** Of a normalised series: what 1 is. */
  readonly base?: Bilingual | undefined;
  /** `none` for what is no mark of its own: the end of a range, the place along the other axis. */
  readonly mark: 'bar' | 'line' | 'area' | 'cell' | 'dot' | 'none';
  /** Digits after the point that the data itself has, at most; for tables and tooltips. */
  readonly decimals: number;
};

export type FigureRow = {
  /** The first cell of the dataset's row: a period, or a label. */
  readonly key: string;
  readonly label: Bilingual;
  /** One a series, in the order of the series. */
  readonly cells: readonly FigureCell[];
  /** Of a ranked row: its rank, from 1, and that in the period before; undefined where it had none. */
  readonly ranks?: { readonly now: number; readonly before: number | undefined };
};

/** Counts from 1 up to below `smallest` are not shown; `unit` is what is counted, where it is one. */
export type Suppression = { readonly smallest: number; readonly unit?: Bilingual | undefined };

/**
 * What a FigureSpec asks for, resolved against its dataset: the rows and series to draw, in drawing
 * order, in both languages, with all that must be said beside them. Nothing here is in px.
 */
export type Figure = {
  readonly id: string;
  readonly kind: FigureKind;
  readonly number: string | undefined;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly alt: Bilingual;
  readonly note: Bilingual | undefined;
  /** What the rows are told apart by. */
  readonly dimension: {
    readonly type: Dimension['type'];
    readonly title: Bilingual;
    /** How the rows follow one another: dates may be days, or the first days of weeks. */
    readonly frequency: DatasetMeta['frequency'];
  };
  readonly series: readonly FigureSeries[];
  readonly rows: readonly FigureRow[];
  /** Scale of the first value axis, and of the second where there is one. */
  readonly scale: 'linear' | 'log';
  readonly scale2: 'linear' | 'log';
  /** How the parts of a whole are drawn. */
  readonly form: 'bar' | 'pie';
  /** Which way bars grow. */
  readonly direction: 'vertical' | 'horizontal';
  /** Points joined in the order of the rows, and a rule along which both measures are the same. */
  readonly joined: boolean;
  readonly diagonal: boolean;
  /** What a filled range behind lines is called, where there is one. */
  readonly range: Bilingual | undefined;
  /** Rules at values, and bands from a row to a row, that an author drew to compare with. */
  readonly references: readonly (
    | { readonly value: number; readonly label: Bilingual }
    | { readonly first: string; readonly last: string; readonly label: Bilingual }
  )[];
  /** Words at marks, by row and series. */
  readonly annotations: readonly {
    readonly row: number;
    readonly series: number;
    readonly text: Bilingual;
  }[];
  /** Breaks that lie within the rows. */
  readonly breaks: readonly Break[];
  /** Where small counts are not shown, and some of those drawn are among them. */
  readonly suppression?: Suppression | undefined;
  readonly dataset: Pick<
    DatasetMeta,
    'id' | 'title' | 'source' | 'notes' | 'timeZone' | 'revisions'
  > & {
    readonly sha256: string;
  };
};
