import type { SourceColumn, SourceFile } from '#lib/dataset/recipe/source-file.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import type { OriginCell, OriginTable } from '../origin.ts';
import type { Reshaped } from '../reshape.ts';

/** What a fault of a row is told from. */
export type RefusedRows = {
  readonly source: Pick<SourceFile, 'from' | 'columns' | 'protect'>;
  readonly table: Pick<OriginTable, 'columns' | 'rows' | 'textual'>;
  readonly reshaped: Pick<Reshaped, 'candidate' | 'originRows' | 'originColumns'>;
};

/** A cell that its column could not take. */
export type RefusedCell = {
  readonly issue: IssueText;
  /** Of the dataset, from 0. */
  readonly row: number;
  readonly column: SourceColumn;
  /** As its origin has it. */
  readonly written: OriginCell;
  /** What should have stood there, and whether its origin says so itself. */
  readonly expected: string;
  readonly isTyped: boolean;
  /** As words quote it; undefined for a measure of which the values are hidden. */
  readonly quoted: string | undefined;
};

/** The cell that a fault is of, or undefined where the fault is of a row or of how rows stand together. */
export function findRefusedCell(
  issue: IssueText,
  { source, table, reshaped }: RefusedRows,
): RefusedCell | undefined {
  const [, row, at] = issue.path;
  if (typeof row !== 'number' || typeof at !== 'number') return undefined;
  const column = source.columns[at];
  if (column === undefined) return undefined;
  const isOfForm = issue.rule === undefined;
  if (!isOfForm && !issue.reason.includes(` in column \`${column.id}\`, expected `))
    return undefined;
  const originColumn = reshaped.originColumns[at] ?? -1;
  const written = table.rows[reshaped.originRows[row] ?? -1]?.[originColumn] ?? null;
  return {
    issue,
    row,
    column,
    written,
    expected: isOfForm ? 'a number, a text or a date' : expectedOf(issue.reason),
    isTyped: table.columns[originColumn]?.type !== undefined,
    quoted: isHidden(column, source) ? undefined : quote(written),
  };
}

/** What a reason says after «expected». */
function expectedOf(reason: string): string {
  return reason.slice(reason.lastIndexOf(expecting) + expecting.length);
}

/** A reason with words put in before «expected». */
export function withWords(reason: string, words: string): string {
  const end = reason.lastIndexOf(expecting);
  return `${reason.slice(0, end)}${words}${reason.slice(end)}`;
}

const expecting = ', expected ';

/** A dataset that hides counts or their scale must not have its measures told by a fault either. */
function isHidden({ role }: SourceColumn, { protect }: Pick<SourceFile, 'protect'>): boolean {
  return role === 'measure' && (protect.smallest !== undefined || protect.normalise.length > 0);
}

const longestCell = 60;

/** A cell as it was written, shortened so that one line holds it. */
export function quote(cell: OriginCell): string {
  if (cell instanceof Date) return cell.toISOString().replace('T', ' ').replace('.000Z', '');
  if (typeof cell === 'bigint') return String(cell);
  const written = JSON.stringify(cell);
  return written.length > longestCell ? `${written.slice(0, longestCell)}…` : written;
}
