import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Limits } from '../limits.ts';
import type { OriginCell, OriginTable, Retrieved } from '../origin.ts';
import { andMoreRows } from './explain-result.ts';

/** What an engine answered, its cells already of our types. */
export type SqlResult = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SqlCell[])[];
};

export type SqlCell = Extract<OriginCell, string | number | bigint | boolean | null>;

type Origin = { readonly file: string; readonly address: string; readonly limits: Limits };

/**
 * The origin that the result of a query is. Its bytes are the same whichever engine gave it: JSON of the
 * columns and rows, without blanks, integers as their digits however wide. Fails with `source-size`
 * (too many rows), `source-empty` (no row), `sql-query` (a column's name twice) or `sql-value`
 * (a number that is none).
 */
export function originOf(
  { columns, rows }: SqlResult,
  { file, address, limits }: Origin,
): Result<Retrieved> {
  if (rows.length > limits.maxRows) return tooLarge(file, `${limits.maxRows} rows`);
  const fault = findFault(columns, rows);
  if (fault) return failure(diagnose({ file, ...fault }));
  const head = JSON.stringify(columns);
  const bytes = Buffer.from(`{"columns":${head},"rows":[${rows.map(rowText).join(',')}]}\n`);
  const table: OriginTable = {
    columns: columns.map((name) => ({ name })),
    rows,
    textual: false,
    placeOf: placeOfQuery,
  };
  return success({ state: 'retrieved', origin: { address, file, bytes, table } });
}

/** A row as the canonical JSON has it. */
export function rowText(row: readonly SqlCell[]): string {
  return `[${row.map((cell) => (typeof cell === 'bigint' ? String(cell) : JSON.stringify(cell))).join(',')}]`;
}

export function tooLarge(file: string, most: string): Result<never> {
  return failure(
    diagnose({
      file,
      reason: `Unexpected result of more than ${most}, expected at most that`,
      help: 'Aggregate further, or ask for a shorter period.',
      rule: 'source-size',
    }),
  );
}

/** A cell of a result stands nowhere in the file of its query. */
function placeOfQuery(): { readonly line: number; readonly column: number } {
  return { line: 1, column: 1 };
}

type Fault = { readonly reason: string; readonly help: string; readonly rule: string };

function findFault(
  columns: readonly string[],
  rows: readonly (readonly SqlCell[])[],
): Fault | undefined {
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined)
    return {
      reason: `Unexpected second column \`${twice}\`, expected each name once`,
      help: 'Name it with AS.',
      rule: 'sql-query',
    };
  if (rows.length === 0)
    return {
      reason: 'Unexpected result without a row, expected at least one',
      help: 'Does the period of source.yaml lie where there is data?',
      rule: 'source-empty',
    };
  for (const [at, row] of rows.entries()) {
    const wrong = row.findIndex(isNoNumber);
    if (wrong !== -1)
      return {
        reason: `Unexpected ${String(row[wrong])} in column \`${columns[wrong] ?? ''}\` of row ${at + 1} of the result${andMoreRows(rows.filter((other) => isNoNumber(other[wrong])).length - 1)}, expected a number`,
        help: 'Mind what is divided: `x / nullIf(total, 0)` is NULL, unknown, where there is no total.',
        rule: 'sql-value',
      };
  }
  return undefined;
}

function isNoNumber(cell: SqlCell | undefined): boolean {
  return typeof cell === 'number' && !Number.isFinite(cell);
}
