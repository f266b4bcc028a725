import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { describeIssue, type IssueText } from '#lib/diagnostic/issue.ts';
import { parseJson, parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { datasetSchema, type Dataset } from '#lib/dataset/schema.ts';
import { reshape, type Reshaped } from './reshape.ts';
import { sourceFileSchema } from './source-file.ts';
import { wireSchema } from './wire.ts';

export type MadeDataset = {
  readonly dataset: Dataset;
  /** What does not stop a pull, but wants to be known. */
  readonly warnings: readonly VFileMessage[];
};

/**
 * The dataset that `source.yaml` and the wire make together, checked. Every fault has its place in
 * the file where it is mended: a wrong cell in the wire, a wrong column or status in `source.yaml`.
 */
export function makeDataset(
  id: string,
  sourceText: SourceText,
  wireText: SourceText,
): Result<MadeDataset> {
  const source = parseYaml(sourceText, sourceFileSchema);
  const wire = parseJson(wireText, wireSchema);
  if (!source.ok || !wire.ok) {
    return failure(...(source.ok ? [] : source.messages), ...(wire.ok ? [] : wire.messages));
  }
  const reshaped = reshape(id, source.value, wire.value);
  if (reshaped.issues.length > 0) return failure(...placeInSource(sourceText, reshaped.issues));

  const checked = datasetSchema.safeParse(reshaped.candidate, { reportInput: true });
  if (!checked.success) {
    const issues = checked.error.issues.flatMap((issue) => describeIssue(issue));
    const ofRows = issues.filter((issue) => issue.path[0] === 'rows');
    const ofSource = issues.filter((issue) => issue.path[0] !== 'rows');
    return failure(
      ...placeInSource(sourceText, ofSource),
      ...placeInWire(
        wireText,
        ofRows.map((issue) => ({ ...issue, path: wirePath(issue.path, reshaped) })),
      ),
    );
  }
  return success({
    dataset: checked.data,
    warnings: reshaped.leftOut.map((name) => leftOut(wireText.file, name)),
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

function placeInWire(wireText: SourceText, issues: readonly IssueText[]): readonly VFileMessage[] {
  const placed = parseJson(wireText, withIssues(wireSchema, issues));
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

function wirePath(
  [, row, column]: readonly PropertyKey[],
  { wireRows, wireColumns }: Reshaped,
): readonly PropertyKey[] {
  const path = ['rows', wireRows[Number(row)] ?? 0];
  return column === undefined ? path : [...path, wireColumns[Number(column)] ?? 0];
}

function leftOut(file: string, name: string): VFileMessage {
  return diagnose({
    file,
    reason: `Unexpected column \`${name}\` in the data, expected one that source.yaml takes up`,
    help: 'Add a column with `from` in source.yaml, or leave it out knowingly.',
    rule: 'wire-column-unused',
    severity: 'warning',
  });
}
