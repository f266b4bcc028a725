import { numberOf } from '#lib/dataset/count.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset, Measure } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { FigureSpec } from './spec.ts';
import type { SeriesSpec } from './spec-common.ts';

/** The most lines that can be told apart. */
const mostLines = 8;
/** Bars and cells beyond these are too many to be seen one by one. */
const mostBars = 60;
const mostHeatmapRows = { time: 40, label: 60 } as const;
/** Measures of one unit over labels: beyond this a matrix says more than one ranking. */
const mostRanked = 3;
const mostRankedRows = 30;
/** Points across which a line 680 px wide still shows. */
const mostPeriods = 1500;

/** What only an author can mark. */
const noMeaning = { references: [], annotations: [] };

/** What the figure of a whole dataset asks for, and what of the dataset it leaves to the table. */
export type SeriesSpecChoice = { readonly spec: FigureSpec; readonly note: Bilingual | undefined };

/**
 * Chooses how a whole dataset is drawn: its measures of one unit, that of the first with a number.
 * Over time lines, bars where there is one measure and few periods, or a heatmap where there are more
 * measures than lines can show; over labels the ranking of the first measure, or a heatmap of many.
 * Nothing is stacked: a dataset does not say that its measures are parts of a whole. The words are the
 * dataset's title, for `writeSeriesWords` to replace. Undefined where there are no numbers.
 */
export function chooseSeriesSpec(dataset: Dataset): SeriesSpecChoice | undefined {
  const known = dataset.columns.filter(
    (column, index): column is Measure =>
      column.role === 'measure' && dataset.rows.some((row) => numberOf(row[index]) !== undefined),
  );
  const [first] = known;
  if (first === undefined) return undefined;
  const measures = known.filter(
    (measure) => unitOf(measure, dataset).en === unitOf(first, dataset).en,
  );
  const spec = specOf(dataset, measures.map(orderOf), orderOf(first));
  return { spec, note: noteOf(dataset, spec, { sameUnit: measures.length, all: known.length }) };
}

function specOf(dataset: Dataset, series: readonly SeriesSpec[], first: SeriesSpec): FigureSpec {
  const { title } = dataset;
  const common = { dataset: dataset.id, title, subtitle: title, alt: title };
  const timed = dataset.columns[0]?.type !== 'label';
  const count = dataset.rows.length;
  if (!timed)
    return series.length > mostRanked && count <= mostHeatmapRows.label
      ? { ...common, kind: 'heatmap', series: [...series] }
      : { ...common, kind: 'ranked-bars', measure: first, top: mostRankedRows };
  if (series.length > mostLines && count <= mostHeatmapRows.time)
    return { ...common, kind: 'heatmap', series: [...series] };
  if (series.length === 1 && count <= mostBars && dataset.frequency !== 'irregular')
    return {
      ...common,
      kind: 'stacked-bars',
      series: [first],
      direction: 'vertical',
      ...noMeaning,
    };
  return {
    ...common,
    kind: 'lines',
    series: series.slice(0, mostLines),
    scale: 'linear',
    ...noMeaning,
    ...(count > mostPeriods ? { from: keyOf(dataset.rows.at(-mostPeriods) ?? []) } : {}),
  };
}

/** What the figure does not show, as a sentence or two. */
function noteOf(
  dataset: Dataset,
  spec: FigureSpec,
  { sameUnit, all }: { readonly sameUnit: number; readonly all: number },
): Bilingual | undefined {
  const drawn = spec.kind === 'ranked-bars' ? 1 : 'series' in spec ? (spec.series?.length ?? 0) : 0;
  const others = all - sameUnit;
  const rows = dataset.rows.length;
  const [allRows, someRows] = [formatNumber(rows, 'en'), formatNumber(mostPeriods, 'en')];
  const notes: Bilingual[] = [];
  if (drawn < sameUnit)
    notes.push({
      ja: `単位が同じ${sameUnit}系列のうち、はじめの${drawn}系列を描いています。`,
      en: `Of ${sameUnit} series of this unit the first ${drawn === 1 ? 'is' : `${drawn} are`} drawn.`,
    });
  if (others > 0)
    notes.push({
      ja: `単位の異なる${others}系列は表にあります。`,
      en: `${others === 1 ? 'One series of another unit is' : `${others} series of other units are`} in the table.`,
    });
  if (spec.kind === 'ranked-bars' && rows > spec.top)
    notes.push({
      ja: `全${allRows}行のうち上位${spec.top}を描いています。`,
      en: `The first ${spec.top} of ${allRows} rows are drawn.`,
    });
  if (spec.from !== undefined)
    notes.push({
      ja: `全${allRows}行のうち新しい${someRows}行を描いています。`,
      en: `The latest ${someRows} of ${allRows} rows are drawn.`,
    });
  if (notes.length === 0) return undefined;
  return { ja: notes.map(({ ja }) => ja).join(''), en: notes.map(({ en }) => en).join(' ') };
}

function orderOf({ id }: Measure): SeriesSpec {
  return { measure: id, label: undefined };
}
