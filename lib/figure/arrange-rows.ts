import { accumulate } from './accumulate.ts';
import type { FigureRow } from './figure.ts';
import { greatestOfEither, rankRows } from './rank.ts';
import type { FigureSpec } from './spec.ts';

/** The rows as their kind has them: ranked, or summed up class by class. */
export function arrangeRows(spec: FigureSpec, rows: readonly FigureRow[]): readonly FigureRow[] {
  switch (spec.kind) {
    case 'ranked-bars': {
      const { top, others } = spec;
      return rankRows(rows, { top, others, before: spec.before !== undefined });
    }
    case 'share':
      return rankRows(rows, { top: spec.top, others: spec.others, before: false });
    case 'confusion':
      return rows.filter(({ key }) => key === spec.row);
    case 'cumulative':
      return accumulate(rows);
    case 'slope':
      return greatestOfEither(rows, spec.top);
    default:
      return rows;
  }
}
