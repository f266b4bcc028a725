import type { IssueText } from '#lib/diagnostic/issue.ts';
import { formatOfName } from './format-of-name.ts';
import type { FileOrigin, Format, HttpOrigin, OriginFile } from './origin-schema.ts';

/** Of what each way of reading is a property. */
const readers: Readonly<Record<'sheet' | 'missing' | 'encoding', readonly Format[]>> = {
  sheet: ['xlsx'],
  missing: ['csv', 'tsv', 'xlsx'],
  encoding: ['csv', 'tsv'],
};

/**
 * `source-reading`: a way of reading that the format has no use for, so that who wrote it would wait in
 * vain for what it does. Says nothing where the name does not tell the format.
 */
export function findReadingFaults(from: OriginFile): readonly IssueText[] {
  if ('file' in from || 'http' in from) return faultsOf(from, ['from']);
  if (!('duckdb' in from)) return [];
  return Object.entries(from.reads).flatMap(([table, read]) =>
    faultsOf(read, ['from', 'reads', table]),
  );
}

function faultsOf(from: FileOrigin | HttpOrigin, path: readonly string[]): readonly IssueText[] {
  const format = from.format ?? formatOfName('file' in from ? from.file : from.http);
  if (format === undefined) return [];
  const said = {
    sheet: from.sheet !== undefined,
    missing: from.missing.length > 0,
    encoding: from.encoding !== 'utf-8',
  };
  return (['sheet', 'missing', 'encoding'] as const)
    .filter((key) => said[key] && !readers[key].includes(format))
    .map((key) => ({
      path: [...path, key],
      reason: `Unexpected \`${key}\` of an origin in the format \`${format}\`, expected it of ${readers[key].map((known) => `\`${known}\``).join(', ')} alone`,
      help: `It has no effect on \`${format}\`: leave it out, or write the \`format\` that the data is in.`,
      rule: 'source-reading',
    }));
}
