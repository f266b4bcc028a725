import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { datasetVersion } from '#lib/dataset/schema.ts';
import type { SourceText } from '#lib/diagnostic/parse.ts';
import type { OriginFile } from './origin-schema.ts';

/** Changes whenever the program makes other data of the same origin and `source.yaml`. */
const recipeVersion = 1;

/** The sha256 of all that makes the data from the origin. */
export async function recipeOf(
  folder: DatasetFolder,
  source: SourceText,
  from: OriginFile,
): Promise<string> {
  const query = 'duckdb' in from ? from.duckdb : 'clickhouse' in from ? from.clickhouse : undefined;
  const sql =
    query === undefined ? '' : await readFile(join(folder.path, query), 'utf8').catch(() => '');
  return createHash('sha256')
    .update(JSON.stringify([recipeVersion, datasetVersion, source.text, sql]))
    .digest('hex');
}
