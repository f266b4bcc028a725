import type { DatasetChanges, Lock } from '#lib/dataset/lock.ts';
import { isWithin } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';

/** A pull as readers are told of it; its day is of Japan. */
export type ToldPull =
  | { readonly kind: 'first'; readonly day: string; readonly rows: number }
  | { readonly kind: 'changed'; readonly day: string; readonly changes: DatasetChanges }
  | { readonly kind: 'revised'; readonly day: string };

/**
 * The pulls that changed a dataset, newest first. Of one that covered more than the dataset now shows,
 * which is not released yet, no more is told than that values were revised.
 */
export function tellHistory({
  dataset,
  lock,
}: {
  readonly dataset: Pick<Dataset, 'period'>;
  readonly lock: Pick<Lock, 'history'>;
}): ToldPull[] {
  return lock.history
    .flatMap(({ retrieved, rows, period, changes }): ToldPull[] => {
      const day = dayInTokyo(retrieved);
      if (!isWithin(period.to, undefined, dataset.period.to))
        return (changes?.valuesChanged ?? 0) > 0 ? [{ kind: 'revised', day }] : [];
      return [
        changes === undefined ? { kind: 'first', day, rows } : { kind: 'changed', day, changes },
      ];
    })
    .reverse();
}

/** Japan keeps one offset from UTC all year. */
const offset = 9 * 3_600_000;

/** The day in Japan, `2026-11-23`, of an instant in UTC. */
export function dayInTokyo(instant: string): string {
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 10);
}
