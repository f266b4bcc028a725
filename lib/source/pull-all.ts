import type { VFileMessage } from 'vfile-message';
import { datasetFolder, shownPath } from '#lib/dataset/dataset-folder.ts';
import { loadDataset } from '#lib/dataset/load.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { diskFault } from '#lib/diagnostic/disk-fault.ts';
import { failure, type Result } from '#lib/diagnostic/result.ts';
import { pullDataset, type PullOptions } from './pull.ts';
import type { Pulled } from './store.ts';

/** How the pull of one dataset ended, and when what stands now was retrieved, where anything sound does. */
export type EndedPull = {
  readonly id: string;
  readonly result: Result<Pulled>;
  readonly standing: string | undefined;
};

export type PullEvent =
  { readonly kind: 'begun'; readonly id: string } | ({ readonly kind: 'ended' } & EndedPull);

/** Pulls at work at once: most of a pull is waiting for a server. */
const atOnce = 4;

/**
 * Pulls several datasets, a few at a time, each for itself: one that fails, or that the disk refuses,
 * neither stops nor touches the others. Gives the results in the order of the ids; once the signal is
 * given no further one is begun, and those have no result.
 */
export async function pullAll(
  contentDir: string,
  ids: readonly string[],
  { onEvent, ...options }: PullOptions & { readonly onEvent?: (event: PullEvent) => void } = {},
): Promise<readonly Result<Pulled>[]> {
  const results = new Map<string, Result<Pulled>>();
  const waiting = [...ids];
  const work = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      if (options.signal?.aborted === true) return;
      onEvent?.({ kind: 'begun', id });
      const ended = await pullSafely(contentDir, id, options);
      results.set(id, ended.result);
      onEvent?.({ kind: 'ended', ...ended });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, work));
  return ids.flatMap((id) => results.get(id) ?? []);
}

async function pullSafely(
  contentDir: string,
  id: string,
  options: PullOptions,
): Promise<EndedPull> {
  try {
    const result = await pullDataset(contentDir, id, options);
    if (result.ok) return { id, result, standing: result.value.retrieved };
    const standing = loadDataset(contentDir, id);
    return { id, result, standing: standing.ok ? standing.value.lock.retrieved : undefined };
  } catch (error) {
    return { id, result: failure(unexpected(contentDir, id, error)), standing: undefined };
  }
}

/** What no other fault tells, such as a file of the folder that cannot be read. */
function unexpected(contentDir: string, id: string, error: unknown): VFileMessage {
  const file = shownPath(datasetFolder(contentDir, id).path);
  return (
    diskFault(error, { file, act: 'read', rule: 'pull-failed' }) ??
    diagnose({
      file,
      reason: `Unexpected end of the pull (${error instanceof Error ? error.message : String(error)}), expected a dataset or a fault of it`,
      help: 'This is a fault of the program; what stands is as it was.',
      rule: 'pull-failed',
    })
  );
}
