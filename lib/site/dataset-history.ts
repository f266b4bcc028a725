import { releasedPulls } from '#lib/dataset/data-version.ts';
import type { DatasetChanges, Lock } from '#lib/dataset/lock.ts';
import type { Dataset } from '#lib/dataset/schema.ts';

/** A pull as readers are told of it; its day is of Japan. */
export type ToldPull =
  | { readonly kind: 'first'; readonly day: string; readonly rows: number }
  | { readonly kind: 'changed'; readonly day: string; readonly changes: DatasetChanges }
  /** The data of before was not at hand, so that it is not known what changed. */
  | { readonly kind: 'mended'; readonly day: string; readonly rows: number };

/**
 * The pulls that changed a dataset, newest first. Of one that covered more than the dataset now shows,
 * which is not released yet, nothing is told: the values it revised may be unreleased themselves.
 */
export function tellHistory({
  dataset,
  lock,
}: {
  readonly dataset: Pick<Dataset, 'period'>;
  readonly lock: Pick<Lock, 'history'>;
}): ToldPull[] {
  return releasedPulls({ dataset, lock })
    .map((pull): ToldPull => {
      const { retrieved, rows, changes } = pull;
      const day = dayInTokyo(retrieved);
      if (changes !== undefined) return { kind: 'changed', day, changes };
      return { kind: pull === lock.history[0] ? 'first' : 'mended', day, rows };
    })
    .reverse();
}

/** Japan keeps one offset from UTC all year. */
const offset = 9 * 3_600_000;

/** The day in Japan, `2026-11-23`, of an instant in UTC. */
export function dayInTokyo(instant: string): string {
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 10);
}
