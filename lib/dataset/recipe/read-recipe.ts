import { join } from 'node:path';
import { z } from 'zod';
import { findText, readText, shownPath } from '#lib/diagnostic/read.ts';
import { parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { DatasetFolder } from '../dataset-folder.ts';
import type { Recipe } from '../lock.ts';
import type { OriginFile } from './origin-schema.ts';
import { parseSourceFile } from './parse-source.ts';
import { recipeOf } from './recipe.ts';
import type { SourceFile } from './source-file.ts';

export type ReadRecipe = {
  readonly text: SourceText;
  readonly source: SourceFile;
  readonly recipe: Recipe;
  /** The file of the query, as diagnostics show it; undefined of an origin that has none. */
  readonly queryFile: string | undefined;
};

/**
 * Reads the source.yaml of a dataset and the query beside it. A query that is missing is left out of the
 * recipe: who runs it says so. Fails with `file-missing`, `text-encoding`, or what `parseSourceFile` has.
 */
export function readRecipe(folder: DatasetFolder): Result<ReadRecipe> {
  const text = readText(folder.source);
  if (!text.ok) return text;
  const said = readOnce(folder.source, text.value);
  if (!said.source.ok) return said.source;
  const { source } = said;
  const name = queryOf(source.value.from);
  const path = name === undefined ? undefined : join(folder.path, name);
  const query = path === undefined ? undefined : findText(path);
  if (query?.ok === false) return failure(...query.messages);
  return success({
    text: text.value,
    source: source.value,
    recipe: recipeOf(said.value, query?.value.text),
    queryFile: path === undefined ? undefined : shownPath(path),
  });
}

type Said = {
  readonly text: SourceText;
  readonly source: Result<SourceFile>;
  readonly value: unknown;
};

/** By path, what was last read of it: a check looks at every file for each channel, a preview after each save. */
const remembered = new Map<string, Said>();

function readOnce(path: string, text: SourceText): Said {
  const known = remembered.get(path);
  if (known?.text.text === text.text && known.text.file === text.file) return known;
  const value = parseYaml(text, z.unknown());
  const said = { text, source: parseSourceFile(text), value: value.ok ? value.value : undefined };
  remembered.set(path, said);
  return said;
}

function queryOf(from: OriginFile): string | undefined {
  if ('duckdb' in from) return from.duckdb;
  return 'clickhouse' in from ? from.clickhouse : undefined;
}
