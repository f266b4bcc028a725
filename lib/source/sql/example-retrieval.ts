import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetFolder } from '#lib/dataset/dataset-folder.ts';
import { originSchema } from '#lib/dataset/recipe/origin-schema.ts';
import { makeTemporaryContent } from '#lib/dataset/temporary-content.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { parseYaml, yamlPlaces } from '#lib/diagnostic/parse.ts';
import { getValue } from '#lib/diagnostic/result.ts';
import { defaultLimits, type Limits } from '../limits.ts';
import type { Origin } from '../origin.ts';
import { retrieveClickhouse } from './retrieve-clickhouse.ts';
import { retrieveDuckdb } from './retrieve-duckdb.ts';

/** What a test gives a retrieval. */
export type Example = {
  /** Of source.yaml, its `from` and `period`. */
  readonly source: string;
  /** Beside it, by name. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
};

const exampleSchema = z.object({
  from: originSchema,
  period: z.object({ from: z.string(), to: z.string() }).optional(),
});

/** For tests: what a query retrieves from a dataset's folder as long as the test, or its faults in words. */
export async function retrieveExample(example: Example): Promise<Origin | string> {
  const { source, files, env = {}, limits, signal } = example;
  const contentDir = makeTemporaryContent({ 'events/source.yaml': source });
  const folder = datasetFolder(contentDir, 'events');
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder.path, name), bytes);
  const text = { file: 'content/datasets/events/source.yaml', text: source };
  const { from, period } = getValue(parseYaml(text, exampleSchema));
  const placeOf = yamlPlaces(text);
  const context = {
    folder,
    period,
    limits: { ...defaultLimits, retries: 0, ...limits },
    env,
    // A table is not the result of a query: what the lock knows is of no use to it.
    known: { etag: '"earlier"' },
    fault: ({ path, reason, help, rule = 'schema' }: IssueText) =>
      diagnose({ file: text.file, place: placeOf(path), reason, help, rule }),
    signal,
  };
  if ('file' in from || 'http' in from) throw new Error('An example is of a query.');
  const retrieved =
    'duckdb' in from
      ? await retrieveDuckdb(from, context)
      : await retrieveClickhouse(from, context);
  if (!retrieved.ok) return formatDiagnostics(retrieved.messages);
  if (retrieved.value.state !== 'retrieved') throw new Error('A query is never unmodified.');
  return retrieved.value.origin;
}
