import type { IssueText } from '#lib/diagnostic/issue.ts';
import { quote, withWords, type RefusedCell, type RefusedRows } from '../cells/refused-cell.ts';
import type { Dialect } from './code-of.ts';
import { remedyFor, remedyForRepeated } from './result-remedy.ts';

type Result = { readonly dialect: Dialect; readonly rows: RefusedRows };

/** A fault of a result: what it says of one row, and by what it is the same as that of others. */
type ResultFault = {
  readonly kind: string;
  readonly issue: IssueText;
  readonly say: (more: string) => string;
};

/**
 * Faults of a query's result, which stand nowhere in a file: each names its row by its number in the
 * result and by what tells it apart, and says what to write in the query. Faults of one kind in many
 * rows are one, with the number of the others.
 */
export function explainResult(
  faults: readonly (IssueText | RefusedCell)[],
  result: Result,
): readonly IssueText[] {
  const told = faults.map((fault) =>
    'written' in fault ? explainCell(fault, result) : explainRow(fault, result),
  );
  const kinds = new Map<string, ResultFault[]>();
  for (const fault of told) {
    const same = kinds.get(fault.kind);
    if (same) same.push(fault);
    else kinds.set(fault.kind, [fault]);
  }
  return [...kinds.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first.issue, reason: first.say(andMoreRows(others.length)) }],
  );
}

/** `and 119 more rows`, with the blank before it; nothing where there are none. */
export function andMoreRows(count: number): string {
  return count === 0 ? '' : ` and ${count} more ${count === 1 ? 'row' : 'rows'}`;
}

function explainCell(refused: RefusedCell, { dialect, rows }: Result): ResultFault {
  const { issue, row, column, expected, quoted } = refused;
  const { noun, help } = remedyFor(refused, dialect);
  const others = rows.source.columns.flatMap(({ role, from }, at) =>
    role === 'dimension' && at !== issue.path[2]
      ? [`${from} ${quote(writtenAt(rows, row, at))}`]
      : [],
  );
  const where = `row ${numberOf(rows, row)} of the result${others.length === 0 ? '' : ` (${others.slice(0, mostNamed).join(', ')})`}`;
  const words = noun === undefined ? '' : ` (${noun})`;
  return {
    kind: JSON.stringify([column.id, expected, noun, help]),
    issue: { ...issue, help, rule: issue.rule ?? 'dataset-rows' },
    say: (more) =>
      `Unexpected ${quoted ?? 'cell'} in column \`${column.id}\`${words} of ${where}${more}, expected ${expected}`,
  };
}

/** By how many of its cells a row is named, at most. */
const mostNamed = 3;

/** A fault of how rows stand together: a key twice, a day outside the period. */
function explainRow(issue: IssueText, { dialect, rows }: Result): ResultFault {
  const [, row] = issue.path;
  const where = typeof row === 'number' ? ` in row ${numberOf(rows, row)} of the result` : '';
  const isRepeated = issue.reason.startsWith('Unexpected second row ');
  return {
    kind: issue.reason.replaceAll(/`[^`]*`/g, '``'),
    issue: {
      ...issue,
      help: isRepeated
        ? remedyForRepeated(rows.source.columns[0]?.from ?? '', dialect)
        : issue.help,
    },
    say: (more) => withWords(issue.reason, `${where}${more}`),
  };
}

function numberOf({ reshaped }: RefusedRows, row: number): number {
  return (reshaped.originRows[row] ?? row) + 1;
}

function writtenAt({ table, reshaped }: RefusedRows, row: number, column: number) {
  const originRow = table.rows[reshaped.originRows[row] ?? -1];
  return originRow?.[reshaped.originColumns[column] ?? -1] ?? null;
}
