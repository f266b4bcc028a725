import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { columnsTogether } from './columns-together.ts';
import type { Plan } from './plan.ts';
import type { SumCell } from './sums.ts';

type StatusNote = Dataset['statuses'][number];

/** The hidden counts and, in their rows, the measures that tell them, as far as they are known. By rows. */
export function withTelling(
  { rows }: Pick<Dataset, 'rows'>,
  plan: Pick<Plan, 'tells'>,
  hidden: readonly SumCell[],
): readonly SumCell[] {
  const together = columnsTogether(plan);
  const byRow = new Map<number, Set<number>>();
  for (const { row, column } of hidden) {
    const columns = byRow.get(row) ?? new Set<number>();
    byRow.set(row, columns);
    for (const other of together.get(column) ?? [column])
      if ((rows[row]?.[other] ?? null) !== null) columns.add(other);
  }
  return [...byRow].flatMap(([row, columns]) =>
    [...columns].sort((a, b) => a - b).map((column) => ({ row, column })),
  );
}

/**
 * The dataset without the hidden cells: null in their place, and the status `suppressed` in that of any
 * other. What was noted there goes too: it may tell. Statuses keep their order, new ones come after.
 */
export function suppress(dataset: Dataset, hidden: readonly SumCell[]): Dataset {
  const notes = new Map<string, StatusNote>();
  const rows = dataset.rows.map((row) => [...row]);
  for (const { row, column } of hidden) {
    const cells = rows[row];
    const id = dataset.columns[column]?.id;
    if (cells === undefined || id === undefined) continue;
    cells[column] = null;
    const at = keyOf(cells);
    notes.set(placeOf({ at, column: id }), { at, column: id, status: 'suppressed' });
  }
  const standing = new Map<string, StatusNote>();
  dataset.statuses.forEach((note, index) => {
    const suppressed = notes.get(placeOf(note));
    // Several notes of one cell stand side by side; once it is hidden, one says so.
    if (suppressed) standing.set(placeOf(note), suppressed);
    else standing.set(`${index}`, note);
  });
  const added = [...notes].filter(([place]) => !standing.has(place)).map(([, note]) => note);
  return { ...dataset, rows, statuses: [...standing.values(), ...added] };
}

/**
 * The dataset with its rows in the order of their keys, the row of totals last, where they are told
 * apart by labels: an order that was made by the counts would tell of the hidden ones.
 */
export function orderByKey(dataset: Dataset, totalRow: number | undefined): Dataset {
  if (dataset.columns[0]?.type !== 'label') return dataset;
  const last = totalRow === undefined ? undefined : dataset.rows[totalRow];
  const others = dataset.rows.filter((row) => row !== last);
  others.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { ...dataset, rows: last === undefined ? others : [...others, last] };
}

function placeOf({ at, column }: Pick<StatusNote, 'at' | 'column'>): string {
  return JSON.stringify([at, column]);
}
