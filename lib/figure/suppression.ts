import type { Dataset } from '#lib/dataset/schema.ts';
import type { FigureRow, Suppression } from './figure.ts';
import type { ResolvedSeries } from './resolve-series.ts';

/**
 * Which counts a figure does not show; undefined where its dataset hides none, or nothing of what is
 * drawn. The unit is that of the counts hidden, of the dataset where only what tells them is; none
 * where they are of several.
 */
export function suppressionOf(
  dataset: Dataset,
  series: readonly ResolvedSeries[],
  rows: readonly FigureRow[],
): Suppression | undefined {
  const { smallest, columns } = dataset;
  if (smallest === undefined) return undefined;
  const hidden = series.filter((_series, index) =>
    rows.some(({ cells }) => cells[index]?.status === 'suppressed'),
  );
  if (hidden.length === 0) return undefined;
  const units = hidden
    .filter(({ column }) => columns[column]?.type === 'count')
    .map(({ unit }) => unit);
  const unit = units[0] ?? dataset.unit;
  const isShared = units.every(({ en }) => en === unit.en);
  return isShared ? { smallest, unit } : { smallest };
}
