import { z } from 'zod';
import { checkWireRows, findKeyColumn } from '#lib/dataset/wire-rows.ts';
import { wireFileSchema, wireSchema } from '#lib/dataset/wire.ts';
import type { Fault } from '#lib/diagnostic/faults.ts';
import { describeIssue, type IssueText } from '#lib/diagnostic/issue.ts';
import { inspectExactJson } from '#lib/diagnostic/parse-exact-json.ts';
import { placeIssues } from './read-json.ts';

export type InspectedWire = {
  readonly faults: readonly Fault[];
  readonly rows: number;
  readonly columns: number;
  /** What is no fault, but wants to be known. */
  readonly notes: readonly string[];
};

/** As much of the table as there is: undefined in place of a column that is none, no cells in place of a row that is none. */
const looseSchema = z.object({
  version: z.unknown().optional(),
  period: z.unknown().optional(),
  columns: z.array(wireFileSchema.shape.columns.element.optional().catch(undefined)).catch([]),
  rows: z.array(z.array(z.unknown()).catch([])).catch([]),
});

/**
 * All that is wrong with a wire, for its producer: of the text, of the form, and of every cell by the
 * type of its column, each with its path in the JSON.
 */
export function inspectWire(file: string, text: string): InspectedWire {
  const { json, faults } = inspectExactJson({ file, text });
  if (!json) return { faults, rows: 0, columns: 0, notes: [] };
  const { data, placeOf } = json;
  const ofForm = wireSchema.safeParse(data, { reportInput: true }).error?.issues ?? [];
  const loose = looseSchema.safeParse(data).data;
  const columns = loose?.columns ?? [];
  const rows = loose?.rows ?? [];
  const issues = [
    ...ofForm.flatMap((issue) => describeIssue(issue)),
    ...(columns.length > 0 ? checkWireRows(columns, rows) : []),
  ];
  return {
    faults: [...faults, ...placeIssues(issues.map(withPath), { file, placeOf })],
    rows: rows.length,
    columns: columns.length,
    notes: [
      ...(loose?.version === undefined
        ? ['It states no `version`, and is read as of version 1: write `"version": 2`.']
        : []),
      ...(loose?.period === undefined ? ['It states no `period`: source.yaml has to.'] : []),
      ...noteOnKey(columns),
    ],
  };
}

function noteOnKey(columns: z.output<typeof looseSchema>['columns']): readonly string[] {
  const key = columns[findKeyColumn(columns)];
  return key === undefined || key === columns[0]
    ? []
    : [
        `Rows are told apart by \`${key.name}\`, the first column that can, though it is not the first.`,
      ];
}

/** The reason with the path in it, where it does not name it already. */
function withPath(issue: IssueText): IssueText {
  const path = `\`${issue.path.join('.')}\``;
  if (issue.path.length === 0 || issue.reason.includes(path)) return issue;
  const end = issue.reason.lastIndexOf(', expected ');
  return { ...issue, reason: `${issue.reason.slice(0, end)} at ${path}${issue.reason.slice(end)}` };
}
