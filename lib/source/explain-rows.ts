import type { IssueText } from '#lib/diagnostic/issue.ts';
import { findRefusedCell, type RefusedCell, type RefusedRows } from './cells/refused-cell.ts';
import { seemsOf } from './cells/seems.ts';
import { explainResult } from './sql/explain-result.ts';

/**
 * Faults of rows (paths `rows.<row>.<column>`, as the dataset's schema finds them) in the words of who
 * mends them: the cell as its origin has it, what it seems to be, and what to do. Of a cell the first
 * fault is told, and none that follows from it. Those of a query's result name its rows and are folded
 * by kind. The rows must have been scanned: their texts are quoted. Not quoted are the measures of a
 * dataset that hides counts or their scale.
 */
export function explainRows(issues: readonly IssueText[], rows: RefusedRows): readonly IssueText[] {
  const told = new Set<string>();
  const brokenKeys = new Set<number>();
  for (const issue of issues) {
    const refused = findRefusedCell(issue, rows);
    if (refused?.issue.path[2] === 0) brokenKeys.add(refused.row);
  }
  const own = issues.flatMap((issue): readonly (IssueText | RefusedCell)[] => {
    const refused = findRefusedCell(issue, rows);
    if (refused === undefined) return follows(issue, brokenKeys) ? [] : [issue];
    const at = issue.path.join('.');
    if (told.has(at)) return [];
    told.add(at);
    return [refused];
  });
  const { from } = rows.source;
  if ('duckdb' in from) return explainResult(own, { dialect: 'duckdb', rows });
  if ('clickhouse' in from) return explainResult(own, { dialect: 'clickhouse', rows });
  return own.map((each) => ('written' in each ? explainCell(each, rows) : each));
}

/** True for what is said of a key that is none, or of the week after it. */
function follows({ path, reason }: IssueText, brokenKeys: ReadonlySet<number>): boolean {
  const [, row, column] = path;
  if (typeof row !== 'number' || column !== 0) return false;
  return brokenKeys.has(row) || (brokenKeys.has(row - 1) && reason.includes('whole weeks after'));
}

function explainCell(refused: RefusedCell, { table }: RefusedRows): IssueText {
  const { issue, column, expected, quoted } = refused;
  const seems = seemsOf(refused, table);
  const noun = seems?.noun === undefined ? '' : ` (${seems.noun})`;
  return {
    ...issue,
    reason: `Unexpected ${quoted ?? 'cell'} in column \`${column.id}\`${noun}, expected ${expected}`,
    help: seems?.help ?? issue.help,
    rule: issue.rule ?? 'dataset-rows',
  };
}
