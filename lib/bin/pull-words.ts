import { formatChanges } from '#lib/source/changes.ts';
import type { EndedPull } from '#lib/source/pull-all.ts';
import type { Pulled } from '#lib/source/store.ts';

const states: Readonly<Record<Exclude<Pulled['state'], 'changed' | 'kept'>, string>> = {
  new: 'new',
  unchanged: 'unchanged',
  mended: 'mended: the data was not that of its lock',
  relocked: 'the same data of another origin: only the lock is new',
  noted: 'the same data of the same origin: the lock notes the source.yaml it is made with',
};

/** How a pull of one dataset ended, in a line without its name: `24 rows  changed: rows added 1`. */
export function describePull(
  { result, standing }: Pick<EndedPull, 'result' | 'standing'>,
  now: Date,
): string {
  if (result.ok)
    return `${rowsOf(result.value.rows)}  ${wordsOf(result.value, now)}${hiddenOf(result.value)}`;
  return standing === undefined
    ? 'failed'
    : `failed; what was retrieved on ${standing.slice(0, 10)} stands (${ageOf(standing, now)} old)`;
}

function rowsOf(rows: number): string {
  return `${String(rows).padStart(4)} ${rows === 1 ? 'row ' : 'rows'}`;
}

/** How many, never which: the data says that of itself. */
function hiddenOf({ suppressed }: Pulled): string {
  if (suppressed === undefined) return '';
  return `; ${suppressed} ${suppressed === 1 ? 'cell' : 'cells'} suppressed`;
}

function wordsOf({ state, changes, retrieved }: Pulled, now: Date): string {
  if (state === 'changed') return `changed: ${changes ? formatChanges(changes) : ''}`;
  if (state === 'kept')
    return `kept, as this pull is offline: retrieved on ${retrieved.slice(0, 10)} (${ageOf(retrieved, now)} old)`;
  return states[state];
}

/** True where a pull that writes would leave, or has left, other files than before. */
export function isChange({ state }: Pulled): boolean {
  return state !== 'unchanged' && state !== 'kept';
}

/** How long ago an instant was, in whole days: `3 days`, `less than a day`. */
export function ageOf(instant: string, now: Date): string {
  const days = Math.floor((now.getTime() - Date.parse(instant)) / 86_400_000);
  if (days < 1) return 'less than a day';
  return days === 1 ? '1 day' : `${days} days`;
}
