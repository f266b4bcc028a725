import type { FigureRow, FigureSeries } from './figure.ts';

/** Digits after the point of a share. */
const decimals = 2;

/**
 * Counts per class as the share of all, in percent to two decimals, that lies in the class or in one
 * before it. Where a count is unknown, that class and all after it are unknown.
 */
export function accumulate(rows: readonly FigureRow[]): FigureRow[] {
  const totals = (rows[0]?.cells ?? []).map((_, index) =>
    rows.reduce((sum, { cells }) => sum + (cells[index]?.value ?? 0), 0),
  );
  const sums = totals.map((): number | null => 0);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ value, status, note }, index) => {
      const before = sums[index] ?? null;
      const sum = before === null || value === null ? null : before + value;
      sums[index] = sum;
      const total = totals[index] ?? 0;
      if (sum === null || total === 0)
        return {
          value: null,
          ...(status ? { status } : { status: 'missing' }),
          ...(note ? { note } : {}),
        };
      return { value: Number(((100 * sum) / total).toFixed(decimals)) };
    }),
  }));
}

/** The series of counts as series of shares. */
export function shareSeries<Series extends FigureSeries>(series: Series): Series {
  return { ...series, unit: { ja: '%', en: '%' }, decimals };
}
