import { shift, startOf } from '#lib/dataset/period.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Bands } from './band.ts';
import type { BreakMark } from './chart.ts';

/** Breaks between bands: at the start of the first row of which some part is of the new definition. */
export function placeBreaksOnBands(figure: Figure, bands: Bands): BreakMark[] {
  const isWeekly = figure.dimension.frequency === 'week';
  return figure.breaks.flatMap(({ at }, index) => {
    const row = figure.rows.find(({ key }) => {
      const last = isWeekly ? shift(key, 6) : key;
      return last >= at || at.startsWith(last);
    });
    return row === undefined ? [] : [{ x: bands.startOf(row.key), index: index + 1 }];
  });
}

/** Breaks on an axis of time: at the first instant of the new definition. */
export function placeBreaksInTime(figure: Figure, xOf: (time: number) => number): BreakMark[] {
  return figure.breaks.map(({ at }, index) => ({ x: xOf(startOf(at)), index: index + 1 }));
}
