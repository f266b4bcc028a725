import { join } from 'node:path';
import { shownPath } from '#lib/dataset/dataset-folder.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { findText } from '#lib/diagnostic/read.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { RetrieveContext } from '../origin.ts';
import type { Dialect } from './code-of.ts';
import { keyOfParameter, valueOf } from './parameter.ts';
import { placeAt } from './place-at.ts';
import type { Placeholder } from './placeholder.ts';
import { parseQuery, type Query } from './query.ts';

/** A placeholder and what stands for it. */
export type BoundParameter = Placeholder & { readonly value: string };

/** A query and what it is given. */
export type BoundQuery = Omit<Query, 'placeholders'> & {
  readonly parameters: readonly BoundParameter[];
};

/**
 * Reads the query in the folder of a dataset and the values of its parameters. Fails with `source-file`,
 * `text-encoding`, or what `parseQuery` finds; with `sql-parameter` where source.yaml has no period.
 */
export function readQuery(
  name: string,
  dialect: Dialect,
  { folder, period, fault }: RetrieveContext,
): Result<BoundQuery> {
  const path = join(folder.path, name);
  const text = findText(path);
  if (!text) {
    return failure(
      fault({
        path: ['from', dialect],
        reason: `Unexpected missing file \`${name}\`, expected the query beside source.yaml`,
        help: `Write it to ${shownPath(path)}.`,
        rule: 'source-file',
      }),
    );
  }
  if (!text.ok) return text;
  const parsed = parseQuery(text.value, dialect);
  if (!parsed.ok) return parsed;
  const { placeholders, ...query } = parsed.value;
  const [first] = placeholders;
  if (first === undefined) return success({ ...query, parameters: [] });
  if (period === undefined) {
    const written = query.text.slice(first.start, first.end);
    return failure(
      diagnose({
        file: query.file,
        place: placeAt(query.text, first.start),
        reason: `Unexpected parameter \`${written}\`, expected none where source.yaml has no period`,
        help: 'Write `period: { from: …, to: … }` in source.yaml.',
        rule: 'sql-parameter',
      }),
    );
  }
  const parameters = placeholders.map((each) => ({ ...each, value: valueOf(each, period) }));
  return success({ ...query, parameters });
}

/** What an engine is given beside the query, by the names of its parameters there. */
export function valuesOf({ parameters }: BoundQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(parameters.map((each) => [keyOfParameter(each), each.value]));
}
