import type { Figure, FigureRow } from '#lib/figure/figure.ts';

/** One bar, or a part of one, in the units of the value axis. */
export type BarPart = {
  readonly series: number;
  /** What was observed; `from` and `to` are where it begins and ends on the axis. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Its place in the row's group, from 0; always 0 where bars lie on top of one another. */
  readonly slot: number;
};

/** How many bars stand side by side in a row. */
export function slotsOf({ kind, series }: Figure): number {
  return kind === 'grouped-bars' || kind === 'histogram' ? series.length : 1;
}

/**
 * The bars of a row, the first series first; a value of zero or none has none. In `percent-bars` the
 * axis is of percent, and a row of which a part is unknown has no bars: the whole is unknown as well.
 */
export function partsOf(figure: Figure, row: FigureRow): BarPart[] {
  const known = figure.series.flatMap(({ mark }, series) => {
    const value = row.cells[series]?.value ?? null;
    return mark === 'bar' ? [{ series, value }] : [];
  });
  if (slotsOf(figure) > 1)
    return known.flatMap(({ series, value }, slot) =>
      value === null || value === 0 ? [] : [{ series, value, from: 0, to: value, slot }],
    );
  if (figure.kind !== 'percent-bars') return stacked(known, 1);
  if (known.some(({ value }) => value === null)) return [];
  const whole = known.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return whole === 0 ? [] : stacked(known, 100 / whole);
}

function stacked(
  known: readonly { readonly series: number; readonly value: number | null }[],
  factor: number,
): BarPart[] {
  let sum = 0;
  return known.flatMap(({ series, value }) => {
    if (value === null || value === 0) return [];
    const from = sum * factor;
    sum += value;
    return [{ series, value, from, to: sum * factor, slot: 0 }];
  });
}

/** The values an axis must hold for the bars of a figure. */
export function extentsOf(figure: Figure): number[] {
  if (figure.kind === 'percent-bars') return [0, 100];
  return figure.rows.flatMap((row) => [0, ...partsOf(figure, row).map(({ to }) => to)]);
}
