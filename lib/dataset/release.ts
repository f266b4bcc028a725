import { formatData } from './format-data.ts';
import type { LoadedDataset } from './load.ts';
import { hashOf } from './lock.ts';
import { isWithin, type Period } from './period.ts';
import { keyOf } from './row-key.ts';
import type { Cell, Column, Dataset } from './schema.ts';

export type Span = { readonly from: Period; readonly to: Period };

/** How far the observations of a dataset are public. */
export type Release = {
  /** End of the latest period that a released report has observed. */
  readonly to: Period;
  /** Periods before it whose own edition is not released, and which no released report has observed. */
  readonly withheld: readonly Span[];
};

/**
 * A dataset with no observation in it that is not released: rows after the last released period are
 * gone, and with them what is said of them; those of a withheld period in between keep their key alone,
 * each value with the status `unreleased`. Its sha256 is that of its own `data.json`. The dataset
 * itself comes back where nothing has to go, and undefined where rows that are no periods (labels)
 * observe longer than is released: they cannot be parted.
 */
export function releaseDataset(loaded: LoadedDataset, release: Release): LoadedDataset | undefined {
  const { dataset } = loaded;
  const isReleased = (period: Period): boolean => isWithin(period, undefined, release.to);
  if (dataset.columns[0]?.type === 'label')
    return isReleased(dataset.period.to) ? loaded : undefined;
  const isWithheld = (period: Period): boolean =>
    release.withheld.some(({ from, to }) => isWithin(period, from, to));
  const kept = dataset.rows.filter((row) => isReleased(keyOf(row)));
  const withheld = new Set(kept.map(keyOf).filter(isWithheld));
  if (kept.length === dataset.rows.length && withheld.size === 0 && isReleased(dataset.period.to))
    return loaded;
  const keys = new Set(kept.map(keyOf));
  const cut: Dataset = {
    ...dataset,
    period: {
      from: dataset.period.from,
      to: isReleased(dataset.period.to) ? dataset.period.to : release.to,
    },
    statuses: [
      ...dataset.statuses.filter(({ at }) => keys.has(at) && !withheld.has(at)),
      ...[...withheld].flatMap((at) => unreleased(at, dataset.columns)),
    ],
    breaks: dataset.breaks.filter(({ at }) => isReleased(at)),
    rows: kept.map((row) => (withheld.has(keyOf(row)) ? withoutValues(row) : row)),
  };
  const data = hashOf(Buffer.from(formatData(cut)));
  // What the lock says of the whole file, its origin included, is told with the whole file alone.
  return { dataset: cut, sha256: data.sha256, lock: { ...loaded.lock, data } };
}

function withoutValues(row: readonly Cell[]): Cell[] {
  return row.map((cell, index) => (index === 0 ? cell : null));
}

function unreleased(at: string, columns: readonly Column[]): Dataset['statuses'] {
  return columns
    .filter((column) => column.role === 'measure')
    .map((column) => ({ at, column: column.id, status: 'unreleased' as const }));
}
