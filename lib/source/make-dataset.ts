import type { VFileMessage } from 'vfile-message';
import { parseSourceFile } from '#lib/dataset/recipe/parse-source.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { describeIssue, type IssueText } from '#lib/diagnostic/issue.ts';
import { yamlPlaces, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { datasetSchema, type Dataset } from '#lib/dataset/schema.ts';
import { findDataFaults } from './data-faults.ts';
import type { Origin } from './origin.ts';
import { protectDataset } from './protect/protect.ts';
import type { Names } from './protect/scan.ts';
import { explainRows } from './explain-rows.ts';
import { reshape, type Reshaped } from './reshape.ts';
import { scanCommit } from './scan-commit.ts';
import { scanRows } from './scan-rows.ts';
import { scanSecrets } from './scan-secrets.ts';
import type { Secret } from './secrets.ts';

export type MadeDataset = {
  readonly dataset: Dataset;
  /** Cells that protection hid; undefined where it hides none by their size. */
  readonly suppressed: number | undefined;
  /** What does not stop a pull, but wants to be known. */
  readonly warnings: readonly VFileMessage[];
};

/** Faults shown of one origin; a column of the wrong kind has one in every row. */
const mostFaults = 50;

/**
 * The dataset that `source.yaml` and an origin make together: scanned for what must not be known and
 * for what let the retrieval in (`secrets`), checked, protected. Every fault has its place in the file
 * where it is mended: a wrong cell in the origin, a wrong column or status in `source.yaml`.
 */
export function makeDataset(
  id: string,
  sourceText: SourceText,
  origin: Pick<Origin, 'file' | 'table'>,
  names: Names = [],
  secrets: readonly Secret[] = [],
): Result<MadeDataset> {
  const source = parseSourceFile(sourceText);
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
    const explained = explainRows(ofRows, {
      source: source.value,
      table: origin.table,
      reshaped,
    });
    const ofSource = issues.filter((issue) => issue.path[0] !== 'rows');
    return failure(...placeInSource(sourceText, ofSource), ...capped(explained).map(inOrigin));
  }
  const ofData = findDataFaults(checked.data);
  if (ofData.length > 0) return failure(...placeInSource(sourceText, ofData));
  const guarded = protectDataset(checked.data, source.value.protect);
  if (!guarded.ok) return failure(...placeInSource(sourceText, guarded.issues));
  return success({
    dataset: guarded.dataset,
    suppressed: guarded.suppressed,
    warnings: [
      ...reshaped.leftOut.map((shown) => leftOut(origin.file, shown)),
      ...placeInSource(sourceText, guarded.warnings, { severity: 'warning' }),
    ],
  });
}

/** Diagnostics at paths of `source.yaml`. */
export function placeInSource(
  sourceText: SourceText,
  issues: readonly IssueText[],
  { severity = 'error' }: { readonly severity?: 'error' | 'warning' } = {},
): readonly VFileMessage[] {
  const placeOf = yamlPlaces(sourceText);
  return issues.map(({ path, reason, help, rule }) =>
    diagnose({
      file: sourceText.file,
      place: placeOf(path),
      reason,
      help,
      rule: rule ?? 'schema',
      severity,
    }),
  );
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
