import { isWithin } from '#lib/dataset/period.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Cell, Dataset, Dimension } from '#lib/dataset/schema.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';
import { formatPeriod, formatWeek } from '#lib/i18n/period.ts';
import { amountOf } from '#lib/value/amount.ts';
import type { FigureCell, FigureRow } from './figure.ts';
import { fillPeriods } from './fill-periods.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

type StatusNote = Dataset['statuses'][number];

/**
 * The rows of a dataset within the asked range, in order of time. Where the dataset is of regular
 * periods, one it has no row for gets a row of missing cells, so that a gap is seen as a gap: see
 * `fillPeriods`.
 */
export function resolveRows(
  spec: Pick<FigureSpec, 'from' | 'to'>,
  dataset: Dataset,
  dimension: Dimension,
  series: readonly ResolvedSeries[],
): readonly FigureRow[] {
  const timed = dimension.type !== 'label';
  const notes = notesByRow(dataset);
  const labelOf = (key: string): Bilingual => wordsOf(key, dimension, dataset.frequency);
  const rows = dataset.rows
    .filter((row) => !timed || isWithin(keyOf(row), spec.from, spec.to))
    .map((row): FigureRow => {
      const key = keyOf(row);
      return { key, label: labelOf(key), cells: cellsOf(row, series, notes.get(key) ?? []) };
    });
  if (!timed || rows.length === 0) return rows;
  const known = new Map(rows.map((row) => [row.key, row]));
  const keys = rows.map(({ key }) => key);
  return fillPeriods(keys, spec, dataset).map(
    (key) =>
      known.get(key) ?? {
        key,
        label: labelOf(key),
        cells: series.map(() => ({ value: null, status: 'missing' })),
      },
  );
}

function notesByRow({ statuses }: Dataset): ReadonlyMap<string, readonly StatusNote[]> {
  const notes = new Map<string, StatusNote[]>();
  for (const note of statuses) {
    const sameRow = notes.get(note.at);
    if (sameRow === undefined) notes.set(note.at, [note]);
    else sameRow.push(note);
  }
  return notes;
}

function cellsOf(
  row: readonly Cell[],
  series: readonly ResolvedSeries[],
  notes: readonly StatusNote[],
): FigureCell[] {
  return series.map(({ id, column }): FigureCell => {
    const amount = amountOf(row[column]);
    const said = notes.find((note) => note.column === id);
    const status = said?.status ?? (amount === undefined ? 'missing' : undefined);
    return {
      ...(amount ?? { value: null }),
      ...(status ? { status } : {}),
      ...(said?.note ? { note: said.note } : {}),
    };
  });
}

function wordsOf(key: string, dimension: Dimension, frequency: Dataset['frequency']): Bilingual {
  if (dimension.type === 'label') {
    const labels = dimension.labels ?? {};
    return (Object.hasOwn(labels, key) ? labels[key] : undefined) ?? { ja: key, en: key };
  }
  const format = frequency === 'week' ? formatWeek : formatPeriod;
  return { ja: format(key, 'ja'), en: format(key, 'en') };
}
