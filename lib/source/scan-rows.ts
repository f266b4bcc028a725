import type { FindKind } from '#lib/dataset/recipe/protect-schema.ts';
import type { SourceFile } from '#lib/dataset/recipe/source-file.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { scanTexts, type Names } from './protect/scan.ts';

const kindWords: Readonly<Record<FindKind, string>> = {
  address: 'internet address',
  mail: 'mail address',
  host: 'host name',
  name: 'name of the list that is kept elsewhere',
};

/**
 * `protect-find`: what must not be told, in the texts of rows that are about to become a dataset. Says
 * which column and row, never what was found there: a log is read by more people than the data is.
 */
export function scanRows(
  rows: readonly (readonly unknown[])[],
  source: Pick<SourceFile, 'columns' | 'protect'>,
  names: Names,
): readonly IssueText[] {
  const ids = source.columns.map((column) => column.id);
  // Addresses of the pages that a row is quoted from have hosts by their nature.
  const addresses = source.columns
    .filter(({ type }) => type === 'addresses')
    .map(({ id }) => ({ column: id, kinds: ['host' as const] }));
  const allow = [...source.protect.allow, ...addresses];
  const finds = scanTexts(textsOf(rows, ids), { names, allow });
  return finds.map(({ kind, column, row, cell }) => ({
    path: ['rows', row, cell],
    reason: `Unexpected ${kindWords[kind]} in column \`${column}\` of row ${row + 1}, expected none: it is not repeated here`,
    help: `Aggregate it away at the source, or leave the column out. If it only looks like one, say so: \`protect: { allow: [{ column: ${column}, kinds: [${kind}] }] }\`.`,
    rule: 'protect-find',
  }));
}

function* textsOf(rows: readonly (readonly unknown[])[], ids: readonly string[]) {
  for (const [row, cells] of rows.entries())
    for (const [cell, value] of cells.entries())
      for (const text of textsIn(value)) yield { text, column: ids[cell] ?? '', row, cell };
}

/** Every text of a cell: itself, each of a list, each language. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).filter((part) => typeof part === 'string');
}
