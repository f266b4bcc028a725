import type { DatasetChanges } from '#lib/dataset/lock.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Cell, Dataset } from '#lib/dataset/schema.ts';

/** Compares two states of a dataset by the keys of rows and the ids of columns. */
export function compareDatasets(before: Dataset, after: Dataset): DatasetChanges {
  const idsBefore = before.columns.map((column) => column.id);
  const idsAfter = after.columns.map((column) => column.id);
  const rowsBefore = rowsByKey(before);
  const rowsAfter = rowsByKey(after);
  const shared = idsAfter.filter((id) => idsBefore.includes(id));
  let valuesChanged = 0;
  for (const [key, row] of rowsAfter) {
    const old = rowsBefore.get(key);
    if (!old) continue;
    valuesChanged += shared.filter(
      (id) => !isSame(row[idsAfter.indexOf(id)], old[idsBefore.indexOf(id)]),
    ).length;
  }
  return {
    rowsAdded: [...rowsAfter.keys()].filter((key) => !rowsBefore.has(key)).length,
    rowsRemoved: [...rowsBefore.keys()].filter((key) => !rowsAfter.has(key)).length,
    valuesChanged,
    columnsAdded: idsAfter.filter((id) => !idsBefore.includes(id)),
    columnsRemoved: idsBefore.filter((id) => !idsAfter.includes(id)),
  };
}

/** The changes in words; «descriptions only» where no row and no column differs. */
export function formatChanges(changes: DatasetChanges): string {
  const parts = [
    count('rows added', changes.rowsAdded),
    count('rows removed', changes.rowsRemoved),
    count('values changed', changes.valuesChanged),
    names('columns added', changes.columnsAdded),
    names('columns removed', changes.columnsRemoved),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'descriptions only';
}

function rowsByKey(dataset: Dataset): ReadonlyMap<string, readonly Cell[]> {
  return new Map(dataset.rows.map((row) => [keyOf(row), row]));
}

function isSame(a: Cell | undefined, b: Cell | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function count(words: string, number: number): string {
  return number === 0 ? '' : `${words} ${number}`;
}

function names(words: string, ids: readonly string[]): string {
  return ids.length === 0 ? '' : `${words} ${ids.join(' ')}`;
}
