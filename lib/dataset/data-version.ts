import type { LoadedDataset } from './load.ts';
import { isWithin } from './period.ts';

/** Which state of a dataset is published, and when it was retrieved (UTC). */
export type DataVersion = { readonly version: string; readonly retrieved: string };

/**
 * The version of a dataset by the rule of Data Package (datapackage.org/recipes/data-package-version):
 * 1.0.0 at first; a pull that adds or removes columns, or takes rows away, is a MAJOR change, one that
 * adds rows a MINOR one, one that changes values a PATCH.
 *
 * Pulls whose period goes beyond the dataset's are of observations that are not released: they are
 * not counted until those are.
 */
export function dataVersion({
  dataset,
  lock,
}: Pick<LoadedDataset, 'dataset' | 'lock'>): DataVersion {
  const pulls = lock.history.filter(({ period }) =>
    isWithin(period.to, undefined, dataset.period.to),
  );
  let [major, minor, patch] = [1, 0, 0];
  for (const { changes } of pulls) {
    if (changes === undefined) continue;
    const { columnsAdded, columnsRemoved, rowsAdded, rowsRemoved, valuesChanged } = changes;
    if (columnsAdded.length + columnsRemoved.length + rowsRemoved > 0)
      [major, minor, patch] = [major + 1, 0, 0];
    else if (rowsAdded > 0) [minor, patch] = [minor + 1, 0];
    else if (valuesChanged > 0) patch += 1;
  }
  return {
    version: `${major}.${minor}.${patch}`,
    retrieved: pulls.at(-1)?.retrieved ?? lock.retrieved,
  };
}
