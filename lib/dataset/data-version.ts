import type { LoadedDataset } from './load.ts';
import type { DatasetChanges, Lock, PullEntry } from './lock.ts';
import { hoursOf, isPeriod } from './period.ts';
import type { Dataset } from './schema.ts';

/** Which state of a dataset is published, and when it was retrieved (UTC). */
export type DataVersion = { readonly version: string; readonly retrieved: string };

/**
 * The version of a dataset by the rule of Data Package (datapackage.org/recipes/data-package-version):
 * 1.0.0 at first; a pull that adds or removes columns, or takes rows away, is a MAJOR change, one that
 * adds rows a MINOR one. Every other is a PATCH: one that changes values or descriptions alone, and one
 * of which it is not recorded what it changed.
 *
 * Only pulls that are told count (`releasedPulls`), and it is by the last of them that the state is
 * dated: by the lock itself where that is the last of all, or where no pull is recorded. Where none is
 * told, by the first, which brought the data already.
 */
export function dataVersion({
  dataset,
  lock,
}: Pick<LoadedDataset, 'dataset' | 'lock'>): DataVersion {
  const { history } = lock;
  const pulls = releasedPulls({ dataset, lock });
  let [major, minor, patch] = [1, 0, 0];
  for (const pull of pulls) {
    if (pull === history[0] && pull.changes === undefined) continue;
    const level = levelOf(pull.changes);
    if (level === 'major') [major, minor, patch] = [major + 1, 0, 0];
    else if (level === 'minor') [minor, patch] = [minor + 1, 0];
    else patch += 1;
  }
  const latest = pulls.at(-1);
  const isNewest = latest === history.at(-1);
  return {
    version: `${major}.${minor}.${patch}`,
    retrieved: isNewest ? lock.retrieved : ((latest ?? history[0])?.retrieved ?? lock.retrieved),
  };
}

/**
 * The pulls that readers are told of, oldest first: those whose period ends no later than the dataset's.
 * The others are of observations that are not released, and so may be all they changed.
 */
export function releasedPulls({
  dataset,
  lock,
}: {
  readonly dataset: Pick<Dataset, 'period'>;
  readonly lock: Pick<Lock, 'history'>;
}): readonly PullEntry[] {
  const { last } = hoursOf(dataset.period.to);
  return lock.history.filter(({ period: { to } }) => isPeriod(to) && hoursOf(to).last <= last);
}

function levelOf(changes: DatasetChanges | undefined): 'major' | 'minor' | 'patch' {
  if (changes === undefined) return 'patch';
  const { columnsAdded, columnsRemoved, rowsAdded, rowsRemoved } = changes;
  if (columnsAdded.length + columnsRemoved.length + rowsRemoved > 0) return 'major';
  return rowsAdded > 0 ? 'minor' : 'patch';
}
