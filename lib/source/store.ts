import type { VFileMessage } from 'vfile-message';
import { shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { formatData } from '#lib/dataset/format-data.ts';
import type { StandingDataset } from '#lib/dataset/load.ts';
import {
  hashOf,
  isSameRecipe,
  type DatasetChanges,
  type Lock,
  type PullEntry,
  type Recipe,
} from '#lib/dataset/lock.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { diskFault } from '#lib/diagnostic/disk-fault.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { compareDatasets } from './changes.ts';
import { entryOf, findClockFault } from './history.ts';
import type { Origin } from './origin.ts';
import { programRules } from './program-rules.ts';
import { writeDataset, writeLock } from './write-dataset.ts';

export type Pulled = {
  readonly id: string;
  readonly rows: number;
  /**
   * `mended`: there was data, but not of its lock. `relocked`: the data is the same, its origin is
   * not. `noted`: data and origin are the same, and only what made the one of the other is not what the
   * lock says. `kept`: not asked for, as the pull is offline.
   */
  readonly state: 'new' | 'unchanged' | 'changed' | 'mended' | 'relocked' | 'noted' | 'kept';
  /** When what stands on disk now was retrieved, in UTC. */
  readonly retrieved: string;
  /** Known where the state is `changed`. */
  readonly changes?: DatasetChanges;
  /** Cells that this pull hid, where it hides small ones. */
  readonly suppressed?: number;
  readonly warnings: readonly VFileMessage[];
};

type ToStore = {
  readonly id: string;
  readonly origin: Origin;
  /** True where protection keeps something of the origin back, so that no trace of it may be written. */
  readonly isHidden: boolean;
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  readonly suppressed: number | undefined;
  readonly warnings: readonly VFileMessage[];
  readonly standing: Result<StandingDataset>;
  /** What the lock on disk tells of earlier pulls, even where the data is not its own. */
  readonly history: readonly PullEntry[];
  readonly retrieved: string;
  readonly write: boolean;
};

/**
 * Writes a made dataset and its lock, unless it stands already or nothing is to be written, and says
 * what that changes. Fails with `pull-write` where the disk refuses, or with `pull-clock` where what is to be
 * written would be older than what stands.
 */
export async function store(folder: DatasetFolder, toStore: ToStore): Promise<Result<Pulled>> {
  const { id, origin, isHidden, recipe, dataset, suppressed, warnings } = toStore;
  const { standing, history, retrieved, write } = toStore;
  const data = Buffer.from(formatData(dataset));
  const before = standing.ok ? standing.value : undefined;
  const hash = hashOf(data);
  const isSame = before?.sha256 === hash.sha256;
  const changes = before && !isSame ? compareDatasets(before.dataset, dataset) : undefined;
  const lock: Lock = {
    version: 2,
    address: origin.address,
    retrieved,
    ...(isHidden ? {} : { origin: hashOf(origin.bytes), ...stateOf(origin) }),
    data: hash,
    recipe,
    history:
      isSame || history.at(-1)?.data === hash.sha256
        ? [...history]
        : [...history, entryOf(dataset, { retrieved, hash, changes })],
  };
  const pulled = {
    id,
    rows: dataset.rows.length,
    retrieved,
    ...(suppressed === undefined ? {} : { suppressed }),
    warnings,
  };
  // Of the same origin nothing new was retrieved: what stands is as old as it was.
  const isOld = before?.settled === true && isSame && isSameOrigin(before.lock, lock);
  const ofClock = isOld ? undefined : findClockFault(folder, history, retrieved);
  if (ofClock) return failure(ofClock);
  if (before && isSame) {
    const kept = isOld ? { ...lock, retrieved: before.lock.retrieved } : lock;
    const state = !isOld ? 'relocked' : isSameMaking(before.lock, lock) ? 'unchanged' : 'noted';
    const failed =
      write && state !== 'unchanged'
        ? await tryToWrite(folder, () => writeLock(folder, kept))
        : undefined;
    return failed ? failure(failed) : success({ ...pulled, state, retrieved: kept.retrieved });
  }
  const failed = write
    ? await tryToWrite(folder, () =>
        writeDataset(folder, data, { lock, before: before?.lock ?? null }),
      )
    : undefined;
  if (failed) return failure(failed);
  if (changes) return success({ ...pulled, state: 'changed', changes });
  const isNew = !standing.ok && standing.messages[0]?.ruleId === 'dataset-missing';
  return success({ ...pulled, state: isNew ? 'new' : 'mended' });
}

/** A fault of the disk rather than of the data; what stands is sound all the same. */
async function tryToWrite(
  folder: DatasetFolder,
  write: () => Promise<void>,
): Promise<VFileMessage | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    const file = shownPath(folder.path);
    const fault = diskFault(error, {
      file,
      place: file,
      act: 'write',
      rule: 'pull-write',
      stands: 'What stands is the old data or the new, each with its lock.',
    });
    if (fault === undefined) throw error;
    return fault;
  }
}

/** What lets the next pull ask only for something newer; nothing where the origin has no such state. */
function stateOf({ etag, lastModified }: Origin): Pick<Lock, 'etag' | 'lastModified' | 'rules'> {
  if (etag === undefined && lastModified === undefined) return {};
  return {
    rules: programRules,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

/** Same data of the same origin. When the server stamped it does not matter. */
function isSameOrigin(a: Lock, b: Lock): boolean {
  return (
    a.address === b.address &&
    a.origin?.sha256 === b.origin?.sha256 &&
    a.data.sha256 === b.data.sha256 &&
    a.etag === b.etag
  );
}

/** Made by the same source.yaml and query, and by a program of the same rules. */
function isSameMaking(a: Lock, b: Lock): boolean {
  return isSameRecipe(a.recipe, b.recipe) && a.rules === b.rules;
}
