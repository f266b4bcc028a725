import type { Bilingual } from '#lib/i18n/locale.ts';
import type { FigureCell, FigureRow } from './figure.ts';

type Ranking = {
  readonly top: number;
  /** True where the second cell of a row is the same measure in the period before. */
  readonly before: boolean;
  /** What the rows beyond the top are called together, where they are drawn. */
  readonly others: Bilingual | undefined;
};

/** The key of the row that stands for all others; no dataset has it, as it begins with a space. */
export const othersKey = ' others';

/**
 * The `top` rows by their first value, greatest first; ties keep their order, unknown ones are last.
 * Then, where asked for, the sum of all others, unknown where one of them is.
 */
export function rankRows(
  rows: readonly FigureRow[],
  { top, before, others }: Ranking,
): FigureRow[] {
  const ranked = sorted(rows, 0);
  const ranks = before ? ranksBefore(rows) : undefined;
  const shown = ranked.slice(0, top).map((row) => ({
    ...row,
    ...(ranks ? { rankBefore: ranks.get(row.key) ?? null } : {}),
  }));
  const rest = ranked.slice(top);
  if (others === undefined || rest.length === 0) return shown;
  const cells = (rest[0]?.cells ?? []).map((_, index) => sumOf(rest, index));
  return [...shown, { key: othersKey, label: others, cells }];
}

/** The `top` rows by the greater of their first two values, in the order they had. */
export function greatestOfEither(rows: readonly FigureRow[], top: number): FigureRow[] {
  const most = ({ cells }: FigureRow): number => Math.max(valueOf(cells[0]), valueOf(cells[1]));
  const kept = new Set([...rows].sort((a, b) => most(b) - most(a)).slice(0, top));
  return rows.filter((row) => kept.has(row));
}

/** The rank of each row in the period before, from 1; none for a row that had no value then. */
function ranksBefore(rows: readonly FigureRow[]): ReadonlyMap<string, number> {
  const known = sorted(rows, 1).filter(({ cells }) => (cells[1]?.value ?? 0) > 0);
  return new Map(known.map(({ key }, index) => [key, index + 1]));
}

function sorted(rows: readonly FigureRow[], cell: number): FigureRow[] {
  return [...rows].sort((a, b) => compare(b.cells[cell], a.cells[cell]));
}

function sumOf(rows: readonly FigureRow[], index: number): FigureCell {
  const values = rows.map(({ cells }) => cells[index]?.value ?? null);
  return values.some((value) => value === null)
    ? { value: null, status: 'missing' }
    : { value: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) };
}

/** Below zero where the first is less. Counts that share a nearest double are told apart by their digits. */
function compare(a: FigureCell | undefined, b: FigureCell | undefined): number {
  const difference = valueOf(a) - valueOf(b);
  if (difference !== 0 || a?.exact === undefined || b?.exact === undefined) return difference;
  return Number(BigInt(a.exact) - BigInt(b.exact));
}

function valueOf(cell: FigureCell | undefined): number {
  return cell?.value ?? -Number.MAX_VALUE;
}
