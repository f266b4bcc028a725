import type { VFileMessage } from 'vfile-message';
import type { DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { formatData } from '#lib/dataset/format-data.ts';
import type { StandingDataset } from '#lib/dataset/load.ts';
import { hashOf, type DatasetChanges, type Lock, type PullEntry } from '#lib/dataset/lock.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { compareDatasets } from './changes.ts';
import { entryOf } from './history.ts';
import type { Origin } from './origin.ts';
import { writeDataset, writeLock } from './write-dataset.ts';

export type Pulled = {
  readonly id: string;
  readonly rows: number;
  /**
   * `mended`: there was data, but not of its lock. `relocked`: the data is the same, its origin is
   * not. `kept`: not asked for, as the pull is offline.
   */
  readonly state: 'new' | 'unchanged' | 'changed' | 'mended' | 'relocked' | 'kept';
  /** When what stands on disk now was retrieved, in UTC. */
  readonly retrieved: string;
  /** Known where the state is `changed`. */
  readonly changes?: DatasetChanges;
  readonly warnings: readonly VFileMessage[];
};

type ToStore = {
  readonly id: string;
  readonly origin: Origin;
  /** True where protection keeps something of the origin back, so that no trace of it may be written. */
  readonly isHidden: boolean;
  readonly recipe: string;
  readonly dataset: Dataset;
  readonly warnings: readonly VFileMessage[];
  readonly standing: Result<StandingDataset>;
  /** What the lock on disk tells of earlier pulls, even where the data is not its own. */
  readonly history: readonly PullEntry[];
  readonly retrieved: string;
  readonly write: boolean;
};

/**
 * Writes a made dataset and its lock, unless it stands already or nothing is to be written, and says
 * what that changes. Fails with `pull-write` where the disk refuses.
 */
export async function store(
  folder: DatasetFolder,
  { id, origin, isHidden, recipe, dataset, warnings, standing, history, retrieved, write }: ToStore,
): Promise<Result<Pulled>> {
  const data = Buffer.from(formatData(dataset));
  const before = standing.ok ? standing.value : undefined;
  const hash = hashOf(data);
  const isSame = before?.sha256 === hash.sha256;
  const changes = before && !isSame ? compareDatasets(before.dataset, dataset) : undefined;
  const lock: Lock = {
    version: 2,
    address: origin.address,
    retrieved,
    ...(isHidden ? {} : { origin: hashOf(origin.bytes), ...stateOf(origin, recipe) }),
    data: hash,
    history:
      isSame || history.at(-1)?.data === hash.sha256
        ? [...history]
        : [...history, entryOf(dataset, { retrieved, hash, changes })],
  };
  const pulled = { id, rows: dataset.rows.length, retrieved, warnings };
  if (before && isSame) {
    const isLocked = before.settled && isSameLock(before.lock, lock);
    if (isLocked)
      return success({ ...pulled, state: 'unchanged', retrieved: before.lock.retrieved });
    const failed = write ? await tryToWrite(id, () => writeLock(folder, lock)) : undefined;
    return failed ? failure(failed) : success({ ...pulled, state: 'relocked' });
  }
  const failed = write
    ? await tryToWrite(id, () => writeDataset(folder, data, { lock, before: before?.lock ?? null }))
    : undefined;
  if (failed) return failure(failed);
  if (changes) return success({ ...pulled, state: 'changed', changes });
  const isNew = !standing.ok && standing.messages[0]?.ruleId === 'dataset-missing';
  return success({ ...pulled, state: isNew ? 'new' : 'mended' });
}

/** A fault of the disk rather than of the data; what stands is sound all the same. */
async function tryToWrite(
  id: string,
  write: () => Promise<void>,
): Promise<VFileMessage | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    return diagnose({
      file: `content/datasets/${id}`,
      reason: `Unexpected failure to write (${error instanceof Error ? error.message : String(error)}), expected a writable folder`,
      help: 'What stands is the old data or the new, each with its lock; mend the disk and pull again.',
      rule: 'pull-write',
    });
  }
}

/** What lets the next pull ask only for something newer; nothing where the origin has no such state. */
function stateOf(
  { etag, lastModified }: Origin,
  recipe: string,
): Pick<Lock, 'etag' | 'lastModified' | 'recipe'> {
  if (etag === undefined && lastModified === undefined) return {};
  return {
    recipe,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Same data of the same origin. When the server stamped it does not matter. */
function isSameLock(a: Lock, b: Lock): boolean {
  return (
    a.address === b.address &&
    a.origin?.sha256 === b.origin?.sha256 &&
    a.data.sha256 === b.data.sha256 &&
    a.recipe === b.recipe &&
    a.etag === b.etag
  );
}
