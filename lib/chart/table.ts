import type { Figure, FigureCell, FigureSeries } from '#lib/figure/figure.ts';
import { statusWords } from '#lib/figure/status-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon, withRemark, withUnit } from '#lib/i18n/marks.ts';
import { formatNumber, joinUnit } from '#lib/i18n/number.ts';
import { ratesOf } from './rates.ts';

type TableCell = {
  /** The number without its unit, or a dash. */
  readonly text: string;
  /** Why there is no number, or how far to trust it. */
  readonly remark: string | undefined;
};

export type FigureTable = {
  /** What the rows are, then each series with its unit, where its name does not tell it. */
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: string;
    readonly cells: readonly TableCell[];
  }[];
  /** What must be said of the table as a whole. */
  readonly notes: readonly string[];
};

/** A figure as a table of words, row for row as drawn. */
export function tableOf(figure: Figure, locale: Locale): FigureTable {
  return {
    head: [
      figure.dimension.title[locale],
      ...figure.series.map(({ label, unit }) => withUnit(label[locale], unit[locale], locale)),
    ],
    rows: figure.rows.map(({ key, label, cells }) => ({
      key,
      head: label[locale],
      cells: figure.series.map((_series, index) => cellOf(cells[index] ?? { value: null }, locale)),
    })),
    notes: [
      ...(hasUndrawn(figure) ? [undrawnNote[locale]] : []),
      ...(figure.kind === 'confusion'
        ? ratesOf(figure, locale).map(({ name, words }) => `${name}${colon(locale)}${words}`)
        : []),
    ],
  };
}

/** A cell as a tooltip says it: the number with its unit, or why there is none. */
export function formatCell(cell: FigureCell, series: FigureSeries, locale: Locale): string {
  const { text, remark } = cellOf(cell, locale);
  if (cell.value === null) return remark ?? text;
  const number = joinUnit(text, series.unit[locale], locale);
  if (remark === undefined) return number;
  return withRemark(number, remark, locale);
}

const undrawnNote = {
  ja: '対数目盛のため、0以下の値は図に描いていません。',
  en: 'Values of zero or less are not drawn, as the scale is logarithmic.',
} as const;

/** A number with the digits it was observed with, no more and no fewer. */
function cellOf({ value, exact, status, note }: FigureCell, locale: Locale): TableCell {
  const word = status === undefined ? undefined : statusWords[status][locale];
  const remark =
    word === undefined || note === undefined
      ? (word ?? note?.[locale])
      : `${word}${colon(locale)}${note[locale]}`;
  if (value === null) return { text: '—', remark: remark ?? statusWords.missing[locale] };
  return { text: formatNumber(exact ?? value, locale), remark };
}

/** True where a log scale leaves out a value. */
function hasUndrawn(figure: Figure): boolean {
  return figure.series.some(({ mark }, index) => {
    const log =
      mark === 'line' && (figure.kind === 'lines' ? figure.scale : figure.scale2) === 'log';
    return log && figure.rows.some(({ cells }) => (cells[index]?.value ?? 1) <= 0);
  });
}
