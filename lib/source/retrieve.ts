import type { OriginFile } from '#lib/dataset/recipe/origin-schema.ts';
import type { Result } from '#lib/diagnostic/result.ts';
import { retrieveHttp } from './http/retrieve-http.ts';
import type { RetrieveContext, Retrieved } from './origin.ts';
import { retrieveFile } from './retrieve-file.ts';

/**
 * Retrieves what `from` of `source.yaml` names. Every kind of source answers in this one form; a new
 * kind is a new branch here. The engines are loaded by who asks one: they take longer than most pulls.
 */
export async function retrieve(
  from: OriginFile,
  context: RetrieveContext,
): Promise<Result<Retrieved>> {
  if ('file' in from) return retrieveFile(from, context);
  if ('http' in from) return retrieveHttp(from, context);
  if ('duckdb' in from) {
    const { retrieveDuckdb } = await import('./sql/retrieve-duckdb.ts');
    return retrieveDuckdb(from, context);
  }
  const { retrieveClickhouse } = await import('./sql/retrieve-clickhouse.ts');
  return retrieveClickhouse(from, context);
}
