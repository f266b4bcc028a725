import { z } from 'zod';
import { describeIssue, type IssueText } from '#lib/diagnostic/issue.ts';
import { countCell } from './count.ts';
import { checkRows } from './rows.ts';
import type { Cell, Column } from './schema.ts';
import { isWireCell, type WireFile } from './wire.ts';
import { wireKeyTypes, type WireType } from './wire-types.ts';

type Rows = Parameters<typeof checkRows>[0];

type WireColumn = WireFile['columns'][number];

const rowsSchema = z.custom<Rows>().superRefine(checkRows);

/**
 * Holds the rows of a wire to the types of its columns, by the very rules that a dataset is held to
 * («wire-rows»): counts that are whole, days that exist, keys once. The key is the first column by
 * which rows can be told apart; they may come in any order. Passed over is what the schema tells of:
 * a column of no type that is known (undefined here), a row of another length, what is no cell.
 */
export function checkWireRows(
  columns: readonly (WireColumn | undefined)[],
  rows: readonly (readonly unknown[])[],
): readonly IssueText[] {
  const key = findKeyColumn(columns);
  if (key === -1) return columns.includes(undefined) ? [] : [noKey];
  const columnOrder = [
    key,
    ...columns.map((_column, index) => index).filter((index) => index !== key),
  ];
  const rowOrder = sortByKey(rows, key).filter((row) => rows[row]?.length === columns.length);
  const parsed = rowsSchema.safeParse({
    columns: columnOrder.map((index) => columnLike(columns[index])),
    statuses: [],
    frequency: 'none',
    rows: rowOrder.map((row) =>
      columnOrder.map((column) => cellLike(rows[row]?.[column], columns[column]?.type)),
    ),
  } satisfies Rows);
  const told = new Set<string>();
  return (parsed.error?.issues ?? [])
    .filter((issue) => issue.path[0] === 'rows')
    .flatMap((issue) => describeIssue(issue))
    .flatMap((issue): readonly IssueText[] => {
      const [, ofRow, ofColumn] = issue.path;
      const row = rowOrder[Number(ofRow)] ?? 0;
      const column = columnOrder[Number(ofColumn)] ?? 0;
      const cell = rows[row]?.[column];
      const type = columns[column]?.type;
      const at = `${row}.${column}`;
      // A cell that is wrong already need not be told that its key comes twice.
      if (told.has(at) || type === undefined || !isWireCell(cell)) return [];
      told.add(at);
      const path = ['rows', row, column];
      return [{ ...issue, path, rule: 'wire-rows', help: helpOn(cell, type) }];
    });
}

/** A number and a text that change places are the commonest slip. */
function helpOn(cell: unknown, type: WireType): string | undefined {
  const isNumber = type === 'count' || type === 'number' || type === 'percent';
  if (typeof cell === 'string' && isNumber)
    return 'Write a number without quotes, and null for an unknown value.';
  if (typeof cell === 'number' && !isNumber) return 'Write it as a text, in quotes.';
  return undefined;
}

/** Index of the column by which rows are told apart: the first that can; -1 where there is none. */
export function findKeyColumn(columns: readonly (WireColumn | undefined)[]): number {
  return columns.findIndex((column) => column && wireKeyTypes.includes(column.type));
}

const noKey: IssueText = {
  path: ['columns'],
  reason: `Unexpected columns by which no row can be told from another, expected one of the types ${wireKeyTypes.join(', ')}`,
  rule: 'wire-columns',
};

/** Indexes of the rows in order of their keys, as a dataset will have them. */
function sortByKey(rows: readonly (readonly unknown[])[], key: number): readonly number[] {
  const keys = rows.map((row) => (typeof row[key] === 'string' ? row[key] : ''));
  const keyAt = (row: number): string => keys[row] ?? '';
  return rows
    .map((_row, index) => index)
    .sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : keyAt(a) > keyAt(b) ? 1 : a - b));
}

const title = { ja: '', en: '' };

/** The column as a dataset would have it, by the name that the producer knows. */
function columnLike(column: WireColumn | undefined): Column {
  const { name: id, type } = column ?? { name: '', type: 'text' };
  switch (type) {
    case 'count':
    case 'number':
    case 'percent':
      return { id, title, role: 'measure', type };
    case 'text':
    case 'bilingual':
    case 'addresses':
      return { id, title, role: 'attribute', type };
    default:
      return { id, title, role: 'dimension', type };
  }
}

/** The cell as a dataset would have it; null in place of what is no cell. */
function cellLike(cell: unknown, type: WireType | undefined): Cell {
  if (!isWireCell(cell)) return null;
  if (typeof cell === 'bigint') return type === 'count' ? countCell(cell) : Number(cell);
  return cell;
}
