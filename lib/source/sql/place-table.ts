import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { shownPath } from '#lib/dataset/dataset-folder.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Deadline } from '../http/deadline.ts';
import { fetchBody } from '../http/fetch-body.ts';
import type { RetrieveContext } from '../origin.ts';
import { readTableFormat, type TableFormat, type TableRead } from './table-format.ts';

/** A table that a query reads, and the file that holds it. */
export type PlacedTable = {
  readonly name: string;
  readonly format: TableFormat;
  readonly missing: readonly string[];
  /** Absolute. */
  readonly path: string;
  /** What diagnostics call it: its path as others are shown, or its address. */
  readonly shown: string;
};

/**
 * Sees to it that a table lies in a file: one of the dataset's folder stays where it is, one of an
 * address is fetched into `folder`. Fails with `source-format`, `source-file`, `source-size`, or what
 * `fetchBody` has.
 */
export async function placeTable(
  [name, read]: readonly [string, TableRead],
  {
    context,
    folder,
    deadline,
  }: {
    readonly context: RetrieveContext;
    readonly folder: string;
    readonly deadline: Deadline;
  },
): Promise<Result<PlacedTable>> {
  const at = ['from', 'reads', name];
  const known = readTableFormat(read);
  if (!known.ok)
    return failure(context.fault({ ...known.issue, path: [...at, ...known.issue.path] }));
  const table = { name, format: known.format, missing: read.missing };
  if ('file' in read) {
    const own = path.resolve(context.folder.path, read.file);
    const found = await stat(own).catch(() => undefined);
    const words = wrongFile(own, found?.isFile() === true ? found.size : undefined, context);
    if (words) return failure(context.fault({ path: [...at, 'file'], ...words }));
    return success({ ...table, path: own, shown: shownPath(own) });
  }
  const limits = { ...context.limits, overallMs: Math.max(1, deadline.leftMs()) };
  const fetched = await fetchBody(read, { ...context, limits, known: {} }, at);
  if (!fetched.ok) return fetched;
  if (fetched.value.state === 'unmodified')
    throw new Error(`${name}: unmodified, though nothing was known`);
  const own = path.join(folder, name);
  await writeFile(own, fetched.value.bytes);
  return success({ ...table, path: own, shown: fetched.value.address });
}

function wrongFile(
  own: string,
  size: number | undefined,
  { limits }: RetrieveContext,
): { readonly reason: string; readonly help: string; readonly rule: string } | undefined {
  const name = path.basename(own);
  if (size === undefined)
    return {
      reason: `Unexpected missing file \`${name}\`, expected it beside source.yaml`,
      help: `Put the data at ${shownPath(own)}.`,
      rule: 'source-file',
    };
  if (size <= limits.maxBytes) return undefined;
  return {
    reason: `Unexpected file of ${size} bytes, expected at most ${limits.maxBytes}`,
    help: 'Aggregate the data before it comes here.',
    rule: 'source-size',
  };
}
