import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, type Result } from '#lib/diagnostic/result.ts';
import { pullDataset, type Pulled, type PullOptions } from './pull.ts';

export type PullEvent =
  | { readonly kind: 'begun'; readonly id: string }
  | { readonly kind: 'ended'; readonly id: string; readonly result: Result<Pulled> };

/** Pulls at work at once: most of a pull is waiting for a server. */
const atOnce = 4;

/**
 * Pulls several datasets, a few at a time, each for itself: one that fails, or that the disk refuses,
 * neither stops nor touches the others. Gives the results in the order of the ids.
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
      onEvent?.({ kind: 'begun', id });
      const result = await pullSafely(contentDir, id, options);
      results.set(id, result);
      onEvent?.({ kind: 'ended', id, result });
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, work));
  return ids.flatMap((id) => results.get(id) ?? []);
}

async function pullSafely(
  contentDir: string,
  id: string,
  options: PullOptions,
): Promise<Result<Pulled>> {
  try {
    return await pullDataset(contentDir, id, options);
  } catch (error) {
    return failure(unwritten(id, error));
  }
}

/** A fault of the disk rather than of the data. */
function unwritten(id: string, error: unknown): VFileMessage {
  return diagnose({
    file: `content/datasets/${id}`,
    reason: `Unexpected failure to write (${error instanceof Error ? error.message : String(error)}), expected a writable folder`,
    help: 'The dataset on disk is as it was; mend the disk and pull again.',
    rule: 'pull-write',
  });
}
