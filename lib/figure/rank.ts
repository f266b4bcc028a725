import { countCell } from '#lib/dataset/count.ts';
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
 * With `before` each row has its rank then and now: rows of one value share the rank of the first, and
 * the next has as many before it as there are. Then, where asked for, the sum of all others, unknown
 * where one of them is; it is of counts alone, and exact however great.
 */
export function rankRows(
  rows: readonly FigureRow[],
  { top, before, others }: Ranking,
): FigureRow[] {
  const ranked = sorted(rows, 0);
  const shown = before ? withRanks(rows, ranked.slice(0, top)) : ranked.slice(0, top);
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

function withRanks(all: readonly FigureRow[], shown: readonly FigureRow[]): FigureRow[] {
  const [now, before] = [ranksOf(all, 0), ranksOf(all, 1)];
  return shown.map((row) => {
    const rank = now.get(row.key);
    return rank === undefined ? row : { ...row, ranks: { now: rank, before: before.get(row.key) } };
  });
}

/** The rank of each row that has a value above 0, from 1. */
function ranksOf(rows: readonly FigureRow[], cell: number): ReadonlyMap<string, number> {
  const known = sorted(rows, cell).filter(({ cells }) => (cells[cell]?.value ?? 0) > 0);
  const ranks = new Map<string, number>();
  known.forEach((row, index) => {
    const above = known[index - 1];
    const isTie = above !== undefined && compare(above.cells[cell], row.cells[cell]) === 0;
    ranks.set(row.key, isTie ? (ranks.get(above.key) ?? index) : index + 1);
  });
  return ranks;
}

function sorted(rows: readonly FigureRow[], cell: number): FigureRow[] {
  return [...rows].sort((a, b) => compare(b.cells[cell], a.cells[cell]));
}

function sumOf(rows: readonly FigureRow[], index: number): FigureCell {
  let sum = 0n;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell === undefined || cell.value === null) return { value: null, status: 'missing' };
    sum += BigInt(cell.exact ?? cell.value);
  }
  const cell = countCell(sum);
  return typeof cell === 'number' ? { value: cell } : { value: Number(cell), exact: cell };
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
