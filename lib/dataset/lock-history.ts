import { readFileSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { jsonPlaces } from '#lib/diagnostic/json-places.ts';
import { shownPath } from './dataset-folder.ts';
import { findLockOf, type ContentHash, type Lock, type PullEntry } from './lock.ts';
import type { Dataset } from './schema.ts';

export type LockedData = {
  /** Where `lock.json` lies. */
  readonly path: string;
  /** All of it, with the lock of the data before while a pull is not settled. */
  readonly lock: Lock;
  /** Of the bytes of `data.json`, for which the lock answers. */
  readonly hash: ContentHash;
};

type Said = {
  readonly at: readonly PropertyKey[];
  readonly what: string;
  readonly expected: string;
};

/**
 * Holds what a lock tells of its data and of earlier pulls to what can be known: the last pull of the
 * history is the one that wrote `data.json`, with its rows and period; pulls are in the order of time,
 * none later than the lock; and the rows that a pull added and removed make up the difference to the
 * one before. A lock without a history, from before there was one, tells nothing. Faults:
 * `lock-history`, each at its line.
 */
export function checkHistory(dataset: Dataset, { path, lock, hash }: LockedData): VFileMessage[] {
  const own = findLockOf(lock, hash.sha256);
  if (own === undefined) return [];
  const said = [
    ...(own.data.bytes === hash.bytes
      ? []
      : [wrong(['data', 'bytes'], own.data.bytes, `${hash.bytes}, the length of data.json`)]),
    ...checkLast(dataset, own),
    ...own.history.flatMap((entry, index) => checkEntry(own, entry, index)),
  ];
  if (said.length === 0) return [];
  const placeOf = jsonPlaces(readFileSync(path, 'utf8'));
  const root = own === lock ? [] : ['replaces'];
  return said.map(({ at, what, expected }) =>
    diagnose({
      file: shownPath(path),
      place: placeOf([...root, ...at]),
      reason: `Unexpected ${what} at \`${at.join('.')}\`, expected ${expected}`,
      help: `lock.json is never edited by hand: take it back as it was committed, or remove it with data.json and run \`npm run pull -- ${dataset.id}\`.`,
      rule: 'lock-history',
    }),
  );
}

/** The last pull that changed the data wrote what stands. */
function checkLast(dataset: Dataset, { history, data }: Lock): Said[] {
  const last = history.at(-1);
  if (last === undefined) return [];
  const at = (...keys: readonly string[]) => ['history', history.length - 1, ...keys];
  if (last.data !== data.sha256)
    return [wrong(at('data'), last.data, `${data.sha256}, the sha256 of data.json`)];
  const { rows, period } = dataset;
  return [
    ...(last.rows === rows.length
      ? []
      : [wrong(at('rows'), last.rows, `${rows.length}, as data.json has`)]),
    ...(['from', 'to'] as const)
      .filter((end) => last.period[end] !== period[end])
      .map((end) => wrong(at('period', end), last.period[end], `${period[end]}, as data.json has`)),
  ];
}

function checkEntry({ history, retrieved }: Lock, entry: PullEntry, index: number): Said[] {
  const at = (...keys: readonly string[]) => ['history', index, ...keys];
  const before = history[index - 1];
  const { changes } = entry;
  const rows = before && changes && before.rows + changes.rowsAdded - changes.rowsRemoved;
  return [
    ...(before !== undefined && isLater(before.retrieved, entry.retrieved)
      ? [
          wrong(
            at('retrieved'),
            entry.retrieved,
            `a time after the pull before, ${before.retrieved}`,
          ),
        ]
      : []),
    ...(isLater(entry.retrieved, retrieved)
      ? [wrong(at('retrieved'), entry.retrieved, `at the latest that of the lock, ${retrieved}`)]
      : []),
    ...(rows === undefined || rows === entry.rows
      ? []
      : [wrong(at('rows'), entry.rows, `${rows}, as the rows added and removed make it`)]),
  ];
}

function isLater(a: string, b: string): boolean {
  return Date.parse(a) > Date.parse(b);
}

function wrong(at: readonly PropertyKey[], is: string | number, expected: string): Said {
  return { at, what: String(is), expected };
}
