import type { IssueText } from '#lib/diagnostic/issue.ts';
import { findBreakFaults } from './break-faults.ts';
import { findLicenceFault } from './licence-fault.ts';
import { findReadingFaults } from './reading-faults.ts';
import type { SourceFile } from './source-file.ts';
import { findZoneFault } from './time-zone-fault.ts';

/** The frequencies of rows by a period, by the type of their column. */
const frequencies: Readonly<Partial<Record<string, string>>> = {
  hour: '`hour`',
  date: '`day` or `week`',
  month: '`month`',
  year: '`year`',
};

/**
 * What a source.yaml says that cannot be so, as far as it tells by itself, by path: `source-zone`,
 * `source-licence`, `source-frequency`, `source-reading`, `source-breaks`, and `source-column` of a
 * column that is taken up and dropped. What the data tells is found at a pull.
 */
export function findSourceFaults(source: SourceFile): readonly IssueText[] {
  const { timeZone, source: publisher, from, breaks, period } = source;
  const ofZone = timeZone === null ? undefined : findZoneFault(timeZone);
  const ofLicence = findLicenceFault(publisher.licence.id);
  return [
    ...findReadingFaults(from),
    ...(ofLicence ? [{ path: ['source', 'licence', 'id'], ...ofLicence }] : []),
    ...frequencyFaults(source),
    ...(ofZone ? [{ path: ['timeZone'], ...ofZone }] : []),
    ...(period === undefined ? [] : findBreakFaults(breaks, period)),
    ...dropFaults(source),
  ];
}

function frequencyFaults({ frequency, columns }: SourceFile): readonly IssueText[] {
  const key = columns[0];
  const regular = key === undefined ? undefined : frequencies[key.type];
  if (frequency !== 'none' || key === undefined || regular === undefined) return [];
  return [
    {
      path: ['frequency'],
      reason: `Unexpected frequency \`none\` of rows by ${key.type}, expected ${regular}, or \`irregular\``,
      help: '`none` is for rows that are labels.',
      rule: 'source-frequency',
    },
  ];
}

function dropFaults({ drop, columns }: SourceFile): readonly IssueText[] {
  return drop.flatMap((name, index) => {
    const column = columns.find(({ from }) => from === name);
    if (column === undefined) return [];
    return [
      {
        path: ['drop', index],
        reason: `Unexpected column \`${name}\` to drop, expected one that \`columns\` does not take up as \`${column.id}\``,
        help: 'Leave it out here, or take the column out of `columns`.',
        rule: 'source-column',
      },
    ];
  });
}
