import { formatData } from '#lib/dataset/format-data.ts';
import { hashOf } from '#lib/dataset/lock.ts';
import { listDatasetIds, loadDataset, type LoadedDataset } from '#lib/dataset/load.ts';
import { datasetFolder, shownPath } from '#lib/dataset/dataset-folder.ts';
import { releaseDataset, type Release } from '#lib/dataset/release.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { DatasetLibrary } from '#lib/report/read.ts';
import { datasetsSignature } from './remember-report.ts';

/** The datasets of a content folder, each read once, and what changes whenever one of them does. */
export type SiteLibrary = DatasetLibrary & { readonly name: string; readonly signature: string };

/** Every dataset as it was pulled: what editors see, drafts draw on, and checks look through. */
export function openLibrary(contentDir: string): SiteLibrary {
  return {
    name: 'whole',
    ids: listDatasetIds(contentDir),
    get: remembering((id) => {
      const loaded = loadDataset(contentDir, id);
      return loaded.ok ? success(asPublished(loaded.value)) : loaded;
    }),
    signature: datasetsSignature(contentDir),
  };
}

/**
 * The same datasets with nothing in them that is not released: what released texts draw on, and what
 * the public site publishes. Fails with `dataset-unreleased` where a dataset has nothing to show.
 */
export function openReleased(
  contentDir: string,
  whole: SiteLibrary,
  releases: ReadonlyMap<string, Release>,
): SiteLibrary {
  return {
    name: 'released',
    ids: whole.ids,
    get: remembering((id) => {
      const loaded = whole.get(id);
      const release = releases.get(id);
      if (!loaded.ok) return loaded;
      const cut = release && releaseDataset(loaded.value, release);
      return cut ? success(cut) : failure(unreleased(contentDir, loaded.value));
    }),
    signature: `${whole.signature}\n${JSON.stringify([...releases])}`,
  };
}

/** True where a dataset has observations that are not released. */
export function isCut(id: string, whole: SiteLibrary, released: SiteLibrary): boolean {
  const [all, shown] = [whole.get(id), released.get(id)];
  return all.ok && (!shown.ok || shown.value !== all.value);
}

/** With the sha256 of what is published of it: the file of an older version is published as one of this. */
function asPublished(loaded: LoadedDataset): LoadedDataset {
  const { sha256 } = hashOf(Buffer.from(formatData(loaded.dataset)));
  return { ...loaded, sha256 };
}

function remembering(
  get: (id: string) => Result<LoadedDataset>,
): (id: string) => Result<LoadedDataset> {
  const results = new Map<string, Result<LoadedDataset>>();
  return (id) => {
    const known = results.get(id) ?? get(id);
    results.set(id, known);
    return known;
  };
}

function unreleased(contentDir: string, { dataset }: LoadedDataset) {
  return diagnose({
    file: shownPath(datasetFolder(contentDir, dataset.id).data),
    reason: `Unexpected observations up to ${dataset.period.to} in \`${dataset.id}\`, expected none that no released report has observed: its rows cannot be parted`,
    help: 'Release the report that observes them, or keep the new state as a dataset of its own.',
    rule: 'dataset-unreleased',
  });
}
