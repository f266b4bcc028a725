import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { describeIssue, type IssueText } from '#lib/diagnostic/issue.ts';
import { parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { datasetSchema, type Dataset } from '#lib/dataset/schema.ts';
import type { Origin } from './origin.ts';
import { protectDataset } from './protect/protect.ts';
import type { Names } from './protect/scan.ts';
import { reshape, type Reshaped } from './reshape.ts';
import { scanCommit } from './scan-commit.ts';
import { scanRows } from './scan-rows.ts';
import { scanSecrets } from './scan-secrets.ts';
import type { Secret } from './secrets.ts';
import { sourceFileSchema } from './source-file.ts';

export type MadeDataset = {
  readonly dataset: Dataset;
  /** What does not stop a pull, but wants to be known. */
  readonly warnings: readonly VFileMessage[];
};

/** Faults shown of one origin; a column of the wrong kind has one in every row. */
const mostFaults = 50;

/**
 * The dataset that `source.yaml` and an origin make together: scanned for what must not be known and
 * for what let the retrieval in (`secrets`), checked, protected. Every fault has its place in the file where it is mended: a wrong cell in the
 * origin, a wrong column or status in `source.yaml`.
 */
export function makeDataset(
  id: string,
  sourceText: SourceText,
  origin: Pick<Origin, 'file' | 'table'>,
  names: Names = [],
  secrets: readonly Secret[] = [],
): Result<MadeDataset> {
  const source = parseYaml(sourceText, sourceFileSchema);
  if (!source.ok) return source;
  // First of all: what is told later may quote what was retrieved.
  const repeated = scanSecrets(origin, secrets, names);
  if (repeated.length > 0) return failure(...repeated.slice(0, mostFaults));
  const ofCommit = source.value.source.commit === undefined ? scanCommit(origin, names) : [];
  if (ofCommit.length > 0) return failure(...ofCommit);
  const reshaped = reshape(id, source.value, { table: origin.table, names });
  if (reshaped.issues.length > 0) return failure(...placeInSource(sourceText, reshaped.issues));

  const inOrigin = (issue: IssueText): VFileMessage =>
    placeInOrigin(origin, reshaped, issue.path, issue);
  const finds = scanRows(reshaped.candidate.rows, source.value, names);
  if (finds.length > 0) return failure(...capped(finds).map(inOrigin));

  const checked = datasetSchema.safeParse(reshaped.candidate, { reportInput: true });
  if (!checked.success) {
    const issues = checked.error.issues.flatMap((issue) => describeIssue(issue));
    const ofRows = issues.filter((issue) => issue.path[0] === 'rows');
    const ofSource = issues.filter((issue) => issue.path[0] !== 'rows');
    return failure(...placeInSource(sourceText, ofSource), ...capped(ofRows).map(inOrigin));
  }
  const guarded = protectDataset(checked.data, source.value.protect);
  if (!guarded.ok) return failure(...placeInSource(sourceText, guarded.issues));
  return success({
    dataset: guarded.dataset,
    warnings: reshaped.leftOut.map((shown) => leftOut(origin.file, shown)),
  });
}

/** Diagnostics at paths of `source.yaml`. */
export function placeInSource(
  sourceText: SourceText,
  issues: readonly IssueText[],
): readonly VFileMessage[] {
  const placed = parseYaml(sourceText, withIssues(sourceFileSchema, issues));
  return placed.ok ? [] : placed.messages;
}

/** The schema with faults found elsewhere, so that the one door gives them their places. */
function withIssues<S extends z.ZodType>(schema: S, issues: readonly IssueText[]): S {
  return schema.superRefine((_value, context) => {
    for (const { path, reason, rule, help } of issues)
      context.addIssue({
        code: 'custom',
        path: [...path],
        message: reason,
        params: { rule, help },
      });
  });
}

/** A fault at `rows.<row>.<column>` of the dataset, told where the origin has that cell. */
function placeInOrigin(
  { file, table }: Pick<Origin, 'file' | 'table'>,
  { originRows, originColumns }: Reshaped,
  [, row, column]: readonly PropertyKey[],
  { reason, help, rule }: IssueText,
): VFileMessage {
  return diagnose({
    file,
    place: table.placeOf(
      typeof row === 'number' ? originRows[row] : undefined,
      typeof column === 'number' ? originColumns[column] : undefined,
    ),
    reason,
    help,
    rule: rule ?? 'schema',
  });
}

function capped(issues: readonly IssueText[]): readonly IssueText[] {
  const last = issues[mostFaults - 1];
  if (issues.length <= mostFaults || last === undefined) return issues;
  const more = issues.length - mostFaults + 1;
  return [
    ...issues.slice(0, mostFaults - 1),
    { ...last, reason: `${last.reason} (and ${more - 1} more faults of the rows)` },
  ];
}

function leftOut(file: string, shown: string): VFileMessage {
  return diagnose({
    file,
    reason: `Unexpected ${shown.startsWith('`') ? `column ${shown}` : shown} in the data, expected one that source.yaml takes up`,
    help: 'Add a column with `from` in source.yaml, or name it in `drop`.',
    rule: 'wire-column-unused',
    severity: 'warning',
  });
}
