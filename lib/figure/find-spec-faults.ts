import type { VFileMessage } from 'vfile-message';
import type { Dimension } from '#lib/dataset/schema.ts';
import type { Fault } from './fault.ts';
import type { Figure } from './figure.ts';
import type { FigureSpec } from './spec.ts';

type Rows = Pick<Figure['dimension'], 'type' | 'frequency'>;

/** What the rows of a kind are to be told apart by, and what to use instead. */
type Wanted = {
  readonly expected: string;
  readonly fits: (rows: Rows) => boolean;
  readonly help: string;
};

const isTimed = ({ type }: Rows): boolean => type !== 'label';
const overTime = (help: string): Wanted => ({
  expected: 'rows over time',
  fits: isTimed,
  help,
});
const noLine = overTime(
  'A line between labels would mean nothing. Use `ranked-bars` or `stacked-bars`.',
);
const classes: Wanted = {
  expected: 'rows by label: classes in their order',
  fits: ({ type }) => type === 'label',
  help: 'A distribution is over classes of a size. Use `stacked-bars` or `lines` for what changes over time.',
};

const wanted: Partial<Record<FigureSpec['kind'], Wanted>> = {
  lines: noLine,
  'bars-line': noLine,
  'small-multiples': noLine,
  area: overTime('A flow between labels would mean nothing. Use `percent-bars` or `stacked-bars`.'),
  'ranked-bars': {
    expected: 'rows by label',
    fits: ({ type }) => type === 'label',
    help: 'Use `stacked-bars` or `lines` for what changes over time.',
  },
  calendar: {
    expected: 'rows by day',
    fits: ({ type, frequency }) => type === 'date' && frequency !== 'week',
    help: 'A cell of a calendar is a day. Use `heatmap` or `stacked-bars`.',
  },
  share: {
    expected: 'rows by label',
    fits: ({ type }) => type === 'label',
    help: 'Parts of a whole are told apart by labels. Use `percent-bars` for what changes over time.',
  },
  histogram: classes,
  cumulative: classes,
};

/** `figure-dimension`: a kind that cannot show rows told apart as the dataset tells them. */
export function findDimensionFaults(spec: FigureSpec, rows: Rows, fault: Fault): VFileMessage[] {
  const want = wanted[spec.kind];
  if (want === undefined || want.fits(rows)) return [];
  const found = rows.type === 'date' ? (rows.frequency === 'week' ? 'week' : 'day') : rows.type;
  return [
    fault({
      path: ['kind'],
      rule: 'figure-dimension',
      reason: `Unexpected rows by ${found} in \`${spec.kind}\`, expected ${want.expected}`,
      help: want.help,
    }),
  ];
}

/** `figure-range`: a range of rows that have no order in time, or one that runs backwards. */
export function findRangeFaults(
  spec: FigureSpec,
  dimension: Dimension,
  fault: Fault,
): VFileMessage[] {
  if (spec.from === undefined && spec.to === undefined) return [];
  const path = [spec.from === undefined ? 'to' : 'from'];
  if (dimension.type === 'label')
    return [
      fault({
        path,
        rule: 'figure-range',
        reason: `Unexpected \`${path.join()}\` for rows by label, expected none`,
        help: 'A range is for rows over time. Leave it out.',
      }),
    ];
  if (
    spec.from !== undefined &&
    spec.to !== undefined &&
    spec.from > spec.to &&
    !spec.from.startsWith(spec.to)
  )
    return [
      fault({
        path,
        rule: 'figure-range',
        reason: `Unexpected \`from\` ${spec.from} after \`to\` ${spec.to}, expected the first period first`,
      }),
    ];
  return [];
}
