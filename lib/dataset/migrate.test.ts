import { expect, test } from 'vitest';
import { describeIssue } from '#lib/diagnostic/issue.ts';
import { storedDatasetSchema } from './schema.ts';

const version1 = {
  version: 1,
  id: 'scans',
  title: { ja: 'スキャン', en: 'Scans' },
  description: { ja: '月別の件数', en: 'Counts by month' },
  source: { name: { ja: '観測所', en: 'An observatory' }, licence: { id: 'CC0-1.0' } },
  unit: { ja: '件', en: 'scans' },
  period: { from: '2025-09', to: '2025-10' },
  frequency: 'month',
  timeZone: null,
  columns: [
    { id: 'month', title: { ja: '月', en: 'Month' }, role: 'dimension', type: 'month' },
    { id: 'total', title: { ja: '件数', en: 'Total' }, role: 'measure', type: 'count' },
  ],
  rows: [
    ['2025-09', 38],
    ['2025-10', null],
  ],
};

function reasonsOf(data: unknown): readonly string[] {
  const parsed = storedDatasetSchema.safeParse(data, { reportInput: true });
  return parsed.success
    ? []
    : parsed.error.issues.flatMap((issue) => describeIssue(issue)).map(({ reason }) => reason);
}

test('a file of version 1 is read as one of version 2 whose publisher states no revisions', () => {
  const migrated = storedDatasetSchema.parse(version1);
  expect(migrated).toMatchObject({ version: 2, revisions: null, rows: version1.rows });
});

test('a file of a newer version, or of none, is refused with a sentence', () => {
  expect(reasonsOf({ ...version1, version: 3 })).toEqual([
    'Unexpected version 3 at `version`, expected 2 or older: a newer Kansoku wrote this file',
  ]);
  expect(reasonsOf({ ...version1, version: 'two' })).toEqual([
    'Unexpected "two" at `version`, expected a version from 1 to 2',
  ]);
  expect(reasonsOf({ ...version1, version: undefined })).toHaveLength(1);
});
