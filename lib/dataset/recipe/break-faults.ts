import { hoursOf, type Period } from '../period.ts';
import type { Break } from '../schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';

/** `source-breaks`: a change of definition at a time that the dataset does not observe, at which no figure marks it. */
export function findBreakFaults(
  breaks: readonly Break[],
  { from, to }: { readonly from: Period; readonly to: Period },
): readonly IssueText[] {
  const { first } = hoursOf(from);
  const { last } = hoursOf(to);
  return breaks.flatMap(({ at }, index) => {
    const hours = hoursOf(at);
    if (hours.last >= first && hours.first <= last) return [];
    return [
      {
        path: ['breaks', index, 'at'],
        reason: `Unexpected break at ${at} outside the period ${from} to ${to}, expected one within it`,
        help: 'Check the break and the period; leave out what was changed before the first or after the last observation.',
        rule: 'source-breaks',
      },
    ];
  });
}
