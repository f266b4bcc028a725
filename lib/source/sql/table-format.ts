import { formatOfName } from '#lib/dataset/recipe/format-of-name.ts';
import type { DuckdbOrigin, Format } from '#lib/dataset/recipe/origin-schema.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';

/** A table of `reads`. */
export type TableRead = DuckdbOrigin['reads'][string];

/** What DuckDB reads by itself. */
export type TableFormat = Exclude<Format, 'xlsx'>;

/**
 * The format that a table says it has, or that the end of its name tells (`events.csv.gz` is CSV).
 * A fault (`source-format`, its path below that of the table) where neither tells, or where DuckDB
 * cannot read the table as source.yaml would have it.
 */
export function readTableFormat(
  read: TableRead,
):
  | { readonly ok: true; readonly format: TableFormat }
  | { readonly ok: false; readonly issue: IssueText } {
  const name = 'file' in read ? read.file : new URL(read.http).pathname;
  const format = read.format ?? formatOfName(name.replace(/\.gz$/i, ''));
  if (format === undefined)
    return refuse(['file' in read ? 'file' : 'http'], {
      reason: `Unexpected \`${name}\`, expected a name that tells the format, such as \`events.csv\``,
      help: 'Write `format: csv`, or what it is, beside it.',
    });
  if (format === 'xlsx')
    return refuse([read.format === undefined ? 'file' : 'format'], {
      reason: 'Unexpected xlsx, expected csv, tsv, ndjson, json or parquet for a query',
      help: 'Save the sheet as CSV in UTF-8.',
    });
  if (read.encoding === 'cp932')
    return refuse(['encoding'], {
      reason: 'Unexpected encoding cp932, expected UTF-8 for a query',
      help: 'Convert the file first: `iconv -f CP932 -t UTF-8`.',
    });
  if (read.missing.length > 0 && format !== 'csv' && format !== 'tsv')
    return refuse(['missing'], {
      reason: `Unexpected \`missing\` of ${format}, expected it of csv and tsv alone`,
      help: "Write it in the query: `nullIf(x, '-')`.",
    });
  return { ok: true, format };
}

function refuse(
  path: readonly string[],
  words: { readonly reason: string; readonly help: string },
): { readonly ok: false; readonly issue: IssueText } {
  return { ok: false, issue: { path, rule: 'source-format', ...words } };
}
