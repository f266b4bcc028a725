import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Bilingual, Locale } from '#lib/i18n/locale.ts';
import { formatNumber, joinUnit } from '#lib/i18n/number.ts';
import type { Fault } from './fault.ts';
import type { Figure, FigureRow, FigureSeries } from './figure.ts';
import type { AnnotationSpec } from './meaning-spec.ts';

/** What of a figure is drawn, and on which scales. */
export type Drawn = Pick<Figure, 'kind' | 'rows' | 'series' | 'scale' | 'scale2'>;

type Annotation = Figure['annotations'][number];

/**
 * An annotation at its mark, its words with the value in them. Fails with `figure-annotation` at one of
 * its keys: a series or a row that is not drawn, or a place where there is no mark.
 */
export function bindAnnotation(
  annotation: AnnotationSpec,
  drawn: Drawn,
  fault: Fault,
): Result<Annotation> {
  const { series: asked, at, text } = annotation;
  const index = asked === undefined ? 0 : drawn.series.findIndex(({ id }) => id === asked);
  const measure = drawn.series[index];
  if (measure === undefined || measure.mark === 'none')
    return failure(fault(seriesFault(asked ?? '', drawn)));
  const row = findRow(drawn.rows, index, at);
  const found = drawn.rows[row];
  const reason = whyNoMark(found, { at, index, measure, drawn });
  if (found === undefined || reason !== undefined)
    return failure(
      fault({
        path: ['at'],
        rule: 'figure-annotation',
        reason: `Unexpected annotation at \`${at}\`, ${reason ?? 'expected a row that is drawn'}`,
        help: found === undefined && !isExtreme(at) ? rangeHelp(drawn.rows) : elsewhere,
      }),
    );
  const cell = found.cells[index];
  const inWords = (locale: Locale): string => {
    const digits = cell?.exact ?? cell?.value ?? 0;
    const number = formatNumber(digits, locale, { decimals: measure.decimals });
    return text[locale]
      .replaceAll('{value}', joinUnit(number, measure.unit[locale], locale))
      .replaceAll('{period}', found.label[locale]);
  };
  const words: Bilingual = { ja: inWords('ja'), en: inWords('en') };
  return success({ row, series: index, text: words });
}

const elsewhere = 'Annotate another row or series, or say it in the `note`.';

/** Which rows there are to choose from. */
export function rangeHelp(rows: readonly FigureRow[]): string {
  return `The rows drawn run from \`${rows[0]?.key ?? ''}\` to \`${rows.at(-1)?.key ?? ''}\`.`;
}

function isExtreme(at: string): boolean {
  return ['greatest', 'least', 'last'].includes(at);
}

/** The place of a row by its key, or by its value among those of the series; −1 for none. */
function findRow(rows: readonly FigureRow[], series: number, at: string): number {
  const values = rows.map(({ cells }) => cells[series]?.value ?? null);
  const known = values.filter((value) => value !== null);
  switch (at) {
    case 'greatest':
      return values.indexOf(Math.max(...known));
    case 'least':
      return values.indexOf(Math.min(...known));
    case 'last':
      return values.findLastIndex((value) => value !== null);
    default:
      return rows.findIndex(({ key }) => key === at);
  }
}

/** Why nothing is drawn at a row; undefined where something is. */
function whyNoMark(
  row: FigureRow | undefined,
  {
    at,
    index,
    measure,
    drawn,
  }: {
    readonly at: string;
    readonly index: number;
    readonly measure: FigureSeries;
    readonly drawn: Drawn;
  },
): string | undefined {
  if (row === undefined)
    return isExtreme(at)
      ? 'where nothing is known, expected a value'
      : 'expected a row that is drawn, or `greatest`, `least` or `last`';
  const value = row.cells[index]?.value ?? null;
  if (value === null) return 'of which nothing is known, expected a value';
  const isLog =
    (drawn.kind === 'bars-line' && measure.mark === 'line' ? drawn.scale2 : drawn.scale) === 'log';
  if (isLog && value <= 0)
    return `where ${value} has no place on a log scale, expected more than 0`;
  const isGap = drawn.kind === 'area' && row.cells.some((cell) => cell.value === null);
  return isGap
    ? 'where the area has a gap as another part is unknown, expected all parts known'
    : undefined;
}

function seriesFault(series: string, drawn: Drawn) {
  const ids = drawn.series.filter(({ mark }) => mark !== 'none').map(({ id }) => id);
  return {
    path: ['series'],
    rule: 'figure-annotation',
    reason: `Unexpected series \`${series}\` of an annotation, expected one that is drawn`,
    help: didYouMean(series, ids) ?? `Drawn are ${ids.map((id) => `\`${id}\``).join(', ')}.`,
  };
}
