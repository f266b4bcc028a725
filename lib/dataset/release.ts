import { formatData } from './format-data.ts';
import type { LoadedDataset } from './load.ts';
import { hashOf } from './lock.ts';
import { hoursOf, shift, type Period } from './period.ts';
import { keyOf } from './row-key.ts';
import type { Cell, Column, Dataset } from './schema.ts';

/** From one hour to another, both included, as texts of one length: `2025-10-01T00` to `2025-10-31T23`. */
export type Hours = { readonly first: Period; readonly last: Period };

/** What decides which observations of a dataset are public; all in hours, so that every precision compares. */
export type Release = {
  /** What released reports that draw on it say they observed. */
  readonly told: readonly Hours[];
  /** Months whose own edition of a monthly is a draft. */
  readonly months: readonly Hours[];
  /** What drafts of any kind say they observe, those months included. */
  readonly drafts: readonly Hours[];
  /** End of the day on which the latest released report without a period was published. */
  readonly published: Period | undefined;
};

/**
 * True where an observation of these hours is public: a released report observed the whole of it; or it
 * is history, over before the latest released observation ended and no month of a draft; or it was over
 * when a released report without a period was published, and no draft observes any of it.
 */
export function isReleased(hours: Hours, release: Release): boolean {
  if (release.told.some(({ first, last }) => first <= hours.first && hours.last <= last))
    return true;
  const overlaps = (other: Hours): boolean =>
    hours.first <= other.last && other.first <= hours.last;
  const end = endOf(release.told);
  if (end !== undefined && hours.last <= end && !release.months.some(overlaps)) return true;
  const { published } = release;
  return published !== undefined && hours.last <= published && !release.drafts.some(overlaps);
}

/**
 * A dataset with no observation in it that is not released: rows after the last public one are gone,
 * and with them what is said of them; those in between keep their key alone, each value with the status
 * `unreleased`. Its sha256 is that of its own `data.json`. The dataset itself comes back where nothing
 * has to go; undefined where nothing is public, or where rows that are no periods (labels) observe
 * anything that is not: they cannot be parted.
 */
export function releaseDataset(loaded: LoadedDataset, release: Release): LoadedDataset | undefined {
  const { dataset } = loaded;
  const whole = {
    first: hoursOf(dataset.period.from).first,
    last: hoursOf(dataset.period.to).last,
  };
  if (dataset.columns[0]?.type === 'label') return isReleased(whole, release) ? loaded : undefined;
  const rows = dataset.rows.map((row) => {
    const hours = hoursOfRow(keyOf(row), dataset, whole.last);
    return { row, hours, isPublic: isReleased(hours, release) };
  });
  const last = rows.findLastIndex(({ isPublic }) => isPublic);
  if (last === -1) return undefined;
  const limit = [endOf(release.told), release.published]
    .filter((end) => end !== undefined)
    .sort()
    .at(-1);
  const period = clip(dataset.period, limit ?? whole.last);
  if (rows.every(({ isPublic }) => isPublic) && period.to === dataset.period.to) return loaded;

  const kept = rows.slice(0, last + 1);
  const keys = new Set(kept.filter(({ isPublic }) => isPublic).map(({ row }) => keyOf(row)));
  const hidden = rows.filter(({ isPublic }) => !isPublic);
  const { commit: _ofTheWhole, ...source } = dataset.source;
  const cut: Dataset = {
    ...dataset,
    source,
    period,
    statuses: [
      ...dataset.statuses.filter(({ at }) => keys.has(at)),
      ...kept
        .filter(({ isPublic }) => !isPublic)
        .flatMap(({ row }) => unreleased(keyOf(row), dataset.columns)),
    ],
    breaks: dataset.breaks.filter(({ at }) => {
      const { first } = hoursOf(at);
      return (
        first <= hoursOf(period.to).last &&
        !hidden.some(({ hours }) => hours.first <= first && first <= hours.last)
      );
    }),
    rows: kept.map(({ row, isPublic }) => (isPublic ? row : withoutValues(row))),
  };
  const data = hashOf(Buffer.from(formatData(cut)));
  // What the lock says of the whole file, its origin included, is told with the whole file alone.
  return { dataset: cut, sha256: data.sha256, lock: { ...loaded.lock, data } };
}

/** A row's hours, as far as they are observed: the last month of a dataset may be a week so far. */
function hoursOfRow(key: Period, dataset: Dataset, observedTo: Period): Hours {
  const { first } = hoursOf(key);
  const { last } = hoursOf(dataset.frequency === 'week' ? shift(key, 6) : key);
  return { first, last: last < observedTo ? last : observedTo };
}

/** A period that ends no later than a limit, as coarse as it was where that is possible. */
function clip(period: Dataset['period'], limit: Period): Dataset['period'] {
  if (hoursOf(period.to).last <= limit) return period;
  const lengths = [4, 7, 10, 13].filter((length) => length >= period.to.length);
  const to = lengths
    .map((length) => limit.slice(0, length))
    .find((candidate) => hoursOf(candidate).last <= limit);
  return { from: period.from, to: to ?? limit };
}

function endOf(spans: readonly Hours[]): Period | undefined {
  return spans
    .map(({ last }) => last)
    .sort()
    .at(-1);
}

function withoutValues(row: readonly Cell[]): Cell[] {
  return row.map((cell, index) => (index === 0 ? cell : null));
}

function unreleased(at: string, columns: readonly Column[]): Dataset['statuses'] {
  return columns
    .filter((column) => column.role === 'measure')
    .map((column) => ({ at, column: column.id, status: 'unreleased' as const }));
}
