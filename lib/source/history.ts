import type { VFileMessage } from 'vfile-message';
import { shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { findLock, type StandingDataset } from '#lib/dataset/load.ts';
import type { DatasetChanges, PullEntry } from '#lib/dataset/lock.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { Result } from '#lib/diagnostic/result.ts';

/** What is known of earlier pulls; a lock from before there was a history tells of its own. */
export function historyOf(
  contentDir: string,
  id: string,
  standing: Result<StandingDataset>,
): readonly PullEntry[] {
  if (!standing.ok) {
    const lock = findLock(contentDir, id);
    // Of a pull that was cut off before its data stood, nothing is told.
    return (lock?.replaces === undefined ? lock : lock.replaces)?.history ?? [];
  }
  const { lock, dataset, sha256 } = standing.value;
  if (lock.history.length > 0) return lock.history;
  return [entryOf(dataset, { retrieved: lock.retrieved, hash: { sha256 }, changes: undefined })];
}

/** What a lock tells of one pull. */
export function entryOf(
  dataset: Dataset,
  {
    retrieved,
    hash,
    changes,
  }: {
    readonly retrieved: string;
    readonly hash: { readonly sha256: string };
    readonly changes: DatasetChanges | undefined;
  },
): PullEntry {
  return {
    retrieved,
    data: hash.sha256,
    rows: dataset.rows.length,
    period: dataset.period,
    ...(changes ? { changes } : {}),
  };
}

/** `pull-clock`: a time of retrieval before that of an earlier pull, which no lock may hold. */
export function findClockFault(
  folder: DatasetFolder,
  history: readonly PullEntry[],
  retrieved: string,
): VFileMessage | undefined {
  const last = history.at(-1)?.retrieved;
  if (last === undefined || Date.parse(last) <= Date.parse(retrieved)) return undefined;
  return diagnose({
    file: shownPath(folder.lock),
    reason: `Unexpected time ${retrieved} of this machine, expected one after the last pull, ${last}`,
    help: 'Set the clock of this machine, and pull again. Nothing was written.',
    rule: 'pull-clock',
  });
}
