import { isWithin, precisionOf, shift } from '#lib/dataset/period.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Cell, Dataset, Dimension } from '#lib/dataset/schema.ts';
import type { Bilingual } from '#lib/i18n/locale.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import type { FigureCell, FigureRow } from './figure.ts';
import type { ResolvedSeries } from './resolve-series.ts';
import type { FigureSpec } from './spec.ts';

/** Guards against a range typed in the wrong century. */
const mostFilled = 20_000;

const precisions: Readonly<Record<string, string>> = { day: 'day', month: 'month', year: 'year' };

/**
 * The rows of a dataset within the asked range, in order of time. Where the dataset is of days,
 * months or years, a period it has no row for gets a row of missing cells, so that a gap is seen as
 * a gap; the range filled is the asked one as far as the dataset says it observed.
 */
export function resolveRows(
  spec: Pick<FigureSpec, 'from' | 'to'>,
  dataset: Dataset,
  dimension: Dimension,
  series: readonly ResolvedSeries[],
): readonly FigureRow[] {
  const timed = dimension.type !== 'label';
  const rows = dataset.rows
    .filter((row) => !timed || isWithin(keyOf(row), spec.from, spec.to))
    .map((row) => rowOf(row, dataset, dimension, series));
  if (!timed || rows.length === 0) return rows;
  const known = new Map(rows.map((row) => [row.key, row]));
  return periodsOf(spec, dataset, rows).map(
    (key) =>
      known.get(key) ?? {
        key,
        label: labelOf(key, dimension),
        cells: series.map(() => ({ value: null, status: 'missing' })),
      },
  );
}

function rowOf(
  row: readonly Cell[],
  dataset: Dataset,
  dimension: Dimension,
  series: readonly ResolvedSeries[],
): FigureRow {
  const key = keyOf(row);
  const statuses = dataset.statuses.filter(({ at }) => at === key);
  return {
    key,
    label: labelOf(key, dimension),
    cells: series.map(({ id, column }): FigureCell => {
      const cell = row[column];
      const value = typeof cell === 'number' ? cell : null;
      const said = statuses.find((status) => status.column === id);
      const status = said?.status ?? (value === null ? 'missing' : undefined);
      return { value, ...(status ? { status } : {}), ...(said?.note ? { note: said.note } : {}) };
    }),
  };
}

function labelOf(key: string, dimension: Dimension): Bilingual {
  if (dimension.type === 'label') {
    const labels = dimension.labels ?? {};
    return (Object.hasOwn(labels, key) ? labels[key] : undefined) ?? { ja: key, en: key };
  }
  return { ja: formatPeriod(key, 'ja'), en: formatPeriod(key, 'en') };
}

/** Every period to draw: those of the rows, and those between that have none. */
function periodsOf(
  spec: Pick<FigureSpec, 'from' | 'to'>,
  dataset: Dataset,
  rows: readonly FigureRow[],
): string[] {
  const keys = rows.map(({ key }) => key);
  const first = keys[0] ?? '';
  const last = keys.at(-1) ?? '';
  const precision = precisionOf(first);
  if (precisions[dataset.frequency] !== precision) return keys;
  const from = [first, observedBound(dataset.period.from, first)].sort()[0] ?? first;
  const to = [last, observedBound(dataset.period.to, last)].sort()[1] ?? last;
  const periods: string[] = [];
  for (let period = from; period <= to && periods.length < mostFilled; period = shift(period, 1))
    if (isWithin(period, spec.from, spec.to)) periods.push(period);
  return periods;
}

/** The bound of the observed period in the precision of the rows; the row itself where it is coarser. */
function observedBound(bound: string, row: string): string {
  return bound.length < row.length ? row : bound.slice(0, row.length);
}
