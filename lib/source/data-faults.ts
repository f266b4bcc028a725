import { isPeriod, isWithin, shift } from '#lib/dataset/period.ts';
import { findBreakFaults } from '#lib/dataset/recipe/break-faults.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';

/**
 * What a source.yaml says that its data shows to be wrong, by path in source.yaml: `source-breaks`, a
 * break outside the period or with no row from it on; `source-frequency`, dates taken for mere labels.
 */
export function findDataFaults(dataset: Dataset): readonly IssueText[] {
  return [...breakFaults(dataset), ...labelFaults(dataset)];
}

function breakFaults({ breaks, period, frequency, columns, rows }: Dataset): readonly IssueText[] {
  const outside = findBreakFaults(breaks, period);
  if (outside.length > 0 || columns[0]?.type === 'label') return outside;
  return breaks.flatMap(({ at }, index) => {
    const hasRow = rows.some((row) => {
      const last = frequency === 'week' ? shift(keyOf(row), 6) : keyOf(row);
      return last >= at || isWithin(at, last, last);
    });
    if (hasRow) return [];
    return [
      {
        path: ['breaks', index, 'at'],
        reason: `Unexpected break at ${at} after the last row, expected one with rows of the new definition`,
        help: 'Leave it out until there are such rows, or check its date.',
        rule: 'source-breaks',
      },
    ];
  });
}

/** A year alone may be a number of any kind: a port, a product. */
const shortestDate = 'YYYY-MM'.length;

function labelFaults({ frequency, columns, rows }: Dataset): readonly IssueText[] {
  if (frequency !== 'none' || columns[0]?.type !== 'label' || rows.length < 2) return [];
  const keys = rows.map(keyOf);
  if (!keys.every((key) => key.length >= shortestDate && isPeriod(key))) return [];
  return [
    {
      path: ['frequency'],
      reason:
        'Unexpected frequency `none` of rows whose labels are all dates, expected that of the dates, or `irregular`',
      help: `Give the column \`${columns[0].id}\` the type \`hour\`, \`date\` or \`month\`, and \`frequency\` what it is.`,
      rule: 'source-frequency',
    },
  ];
}
