import type { VFileMessage } from 'vfile-message';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { isWithin } from '#lib/dataset/period.ts';
import type { Bilingual, Locale } from '#lib/i18n/locale.ts';
import { formatNumber, joinUnit } from '#lib/i18n/number.ts';
import type { Fault } from './fault.ts';
import type { Figure, FigureRow, FigureSeries } from './figure.ts';
import type { AnnotationSpec, ReferenceSpec } from './meaning-spec.ts';

type Drawn = { readonly rows: readonly FigureRow[]; readonly series: readonly FigureSeries[] };

export type Meaning = Pick<Figure, 'references' | 'annotations'>;
type Reference = Figure['references'][number];

/**
 * What an author marks in a figure, bound to its rows and series. Faults: a period of a reference of
 * which no row is drawn (`figure-reference`); an annotation at a row or series that is not drawn, or
 * where nothing is known (`figure-annotation`).
 */
export function resolveMeaning(
  asked: {
    readonly references: readonly ReferenceSpec[];
    readonly annotations: readonly AnnotationSpec[];
  },
  drawn: Drawn,
  fault: Fault,
): Meaning & { readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = [];
  const references = asked.references.flatMap((reference, index): Reference[] => {
    if ('value' in reference) return [reference];
    const within = drawn.rows.filter(({ key }) => isWithin(key, reference.from, reference.to));
    const [first, last] = [within[0], within.at(-1)];
    if (first !== undefined && last !== undefined)
      return [{ first: first.key, last: last.key, label: reference.label }];
    messages.push(
      fault({
        path: ['references', index, 'from'],
        rule: 'figure-reference',
        reason: `Unexpected reference from ${reference.from} to ${reference.to}, expected periods that are drawn`,
        help: rangeHelp(drawn.rows),
      }),
    );
    return [];
  });
  const annotations = asked.annotations.flatMap((annotation, index) => {
    const found = findMark(annotation, drawn);
    if (typeof found === 'object') return [found];
    messages.push(
      fault({ path: ['annotations', index, found], ...misfit(annotation, found, drawn) }),
    );
    return [];
  });
  return { references, annotations, messages };
}

/** The annotated mark; else which key of the annotation names none. */
function findMark(
  { series: asked, at, text }: AnnotationSpec,
  { rows, series }: Drawn,
): Figure['annotations'][number] | 'series' | 'at' {
  const index = asked === undefined ? 0 : series.findIndex(({ id }) => id === asked);
  const measure = series[index];
  if (measure === undefined || measure.mark === 'none') return 'series';
  const row = findRow(rows, index, at);
  const known = rows[row];
  const value = known?.cells[index]?.value ?? null;
  if (known === undefined || value === null) return 'at';
  const inWords = (locale: Locale): string => {
    const digits = known.cells[index]?.exact ?? value;
    const number = formatNumber(digits, locale, { decimals: measure.decimals });
    return text[locale]
      .replaceAll('{value}', joinUnit(number, measure.unit[locale], locale))
      .replaceAll('{period}', known.label[locale]);
  };
  const words: Bilingual = { ja: inWords('ja'), en: inWords('en') };
  return { row, series: index, text: words };
}

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

function misfit({ series, at }: AnnotationSpec, key: 'series' | 'at', drawn: Drawn) {
  const rule = 'figure-annotation';
  if (key === 'series') {
    const ids = drawn.series.filter(({ mark }) => mark !== 'none').map(({ id }) => id);
    return {
      rule,
      reason: `Unexpected series \`${series ?? ''}\` of an annotation, expected one that is drawn`,
      help:
        didYouMean(series ?? '', ids) ?? `Drawn are ${ids.map((id) => `\`${id}\``).join(', ')}.`,
    };
  }
  const isDrawn = drawn.rows.some((row) => row.key === at);
  return {
    rule,
    reason: isDrawn
      ? `Unexpected annotation at ${at}, of which nothing is known, expected a value`
      : `Unexpected annotation at \`${at}\`, expected a row that is drawn, or greatest, least or last`,
    help: isDrawn ? 'Annotate another row, or say it in the note.' : rangeHelp(drawn.rows),
  };
}

function rangeHelp(rows: readonly FigureRow[]): string {
  return `The rows drawn run from \`${rows[0]?.key ?? ''}\` to \`${rows.at(-1)?.key ?? ''}\`.`;
}
