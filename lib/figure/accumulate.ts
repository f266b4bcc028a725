import type { FigureCell, FigureRow, FigureSeries } from './figure.ts';

/** Digits after the point of a share. */
const decimals = 2;

/**
 * Counts per class as the share of all, in percent to two decimals, that lies in the class or in one
 * before it. Of a series of which a class is unknown, or that sums up to 0, no share is known.
 */
export function accumulate(rows: readonly FigureRow[]): FigureRow[] {
  const wholes = (rows[0]?.cells ?? []).map((_, index) => wholeOf(rows, index));
  const sums = wholes.map(() => 0);
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map(({ value, status, note }, index): FigureCell => {
      const sum = (sums[index] ?? 0) + (value ?? 0);
      sums[index] = sum;
      const whole = wholes[index] ?? null;
      if (whole === null || whole === 0)
        return { value: null, status: status ?? 'missing', ...(note ? { note } : {}) };
      return { value: Number(((100 * sum) / whole).toFixed(decimals)) };
    }),
  }));
}

/** The sum of a series; null where a class of it is unknown. */
export function wholeOf(rows: readonly FigureRow[], index: number): number | null {
  return rows.reduce<number | null>((sum, { cells }) => {
    const value = cells[index]?.value ?? null;
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

/** The series of counts as series of shares. */
export function shareSeries<Series extends FigureSeries>(series: Series): Series {
  return { ...series, unit: { ja: '%', en: '%' }, decimals };
}
