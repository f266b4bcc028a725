import { keyOf } from '../row-key.ts';
import type { Cell, Column, Dataset, Status } from '../schema.ts';

/** A column of a flat file (CSV, Parquet): a dataset's own, one language of it, or its statuses. */
export type FlatColumn = {
  /** Unique in the file. */
  readonly id: string;
  /** The column of the dataset that it is made of. */
  readonly of: Column;
  readonly part: 'value' | 'ja' | 'en' | 'status';
};

/** A number, a text (the digits of a count beyond 2^53 − 1 among them), or null: unknown. */
export type FlatCell = number | string | null;

/**
 * The columns of a dataset where a cell can hold one value: a bilingual attribute becomes `<id>_ja`
 * and `<id>_en`, and after all columns comes `<id>_status` for each that any status is told of. A name
 * that is taken gets a number (`total_status_2`).
 */
export function flatColumns(dataset: Pick<Dataset, 'columns' | 'statuses'>): FlatColumn[] {
  const taken = new Set(dataset.columns.map(({ id }) => id));
  const named = (of: Column, part: 'ja' | 'en' | 'status'): FlatColumn => {
    const id = freeName(`${of.id}_${part}`, taken);
    taken.add(id);
    return { id, of, part };
  };
  const told = new Set(dataset.statuses.map(({ column }) => column));
  return [
    ...dataset.columns.flatMap((of): FlatColumn[] =>
      of.type === 'bilingual'
        ? [named(of, 'ja'), named(of, 'en')]
        : [{ id: of.id, of, part: 'value' }],
    ),
    ...dataset.columns.filter(({ id }) => told.has(id)).map((of) => named(of, 'status')),
  ];
}

/**
 * The rows of a dataset in these columns. Addresses are joined by spaces; of two statuses of one cell
 * the first is given, as in figures.
 */
export function flatRows(dataset: Dataset, columns: readonly FlatColumn[]): FlatCell[][] {
  const statuses = new Map<string, Status>();
  for (const { at, column, status } of dataset.statuses) {
    const cell = `${column} ${at}`;
    if (!statuses.has(cell)) statuses.set(cell, status);
  }
  const places = columns.map(({ of, part }) => ({ of, part, at: dataset.columns.indexOf(of) }));
  return dataset.rows.map((row) =>
    places.map(({ of, part, at }) =>
      part === 'status'
        ? (statuses.get(`${of.id} ${keyOf(row)}`) ?? null)
        : flatCell(row[at] ?? null, part),
    ),
  );
}

function flatCell(cell: Cell, part: 'value' | 'ja' | 'en'): FlatCell {
  if (cell === null || typeof cell !== 'object') return cell;
  if (Array.isArray(cell)) return cell.join(' ');
  return cell[part === 'en' ? 'en' : 'ja'];
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}
