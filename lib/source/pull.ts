import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { datasetFolder, shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { loadDataset } from '#lib/dataset/load.ts';
import { hashOf, type Lock } from '#lib/dataset/lock.ts';
import { datasetIdSchema } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { compareDatasets, type DatasetChanges } from './changes.ts';
import { defaultLimits, type FetchLimits } from './fetch-bytes.ts';
import { makeDataset, placeInSource } from './make-dataset.ts';
import { retrieveOrigin, type RetrievedOrigin } from './retrieve.ts';
import { sourceFileSchema } from './source-file.ts';
import { formatData, writeDataset } from './write-dataset.ts';

export type Pulled = {
  readonly id: string;
  readonly rows: number;
  /** `mended`: there was data, but not of its lock. */
  readonly state: 'new' | 'unchanged' | 'changed' | 'mended';
  /** Known where the state is `changed`. */
  readonly changes?: DatasetChanges;
  readonly warnings: readonly VFileMessage[];
};

export type PullOptions = {
  readonly limits?: FetchLimits;
  /** The time of retrieval; the present where left out. */
  readonly now?: () => Date;
};

/**
 * Retrieves a dataset's origin, checks it against `source.yaml` and the schema, and writes
 * `data.json` and `lock.json`. What does not validate changes nothing on disk, and what has not
 * changed keeps its lock.
 */
export async function pullDataset(
  contentDir: string,
  id: string,
  options: PullOptions = {},
): Promise<Result<Pulled>> {
  const folder = datasetFolder(contentDir, id);
  const sourceText = await readSource(folder, id);
  if (!sourceText.ok) return sourceText;
  const source = parseYaml(sourceText.value, sourceFileSchema);
  if (!source.ok) return source;

  const retrieval = await retrieveOrigin(
    source.value.from,
    folder,
    options.limits ?? defaultLimits,
  );
  if (!retrieval.ok) return failure(...placeInSource(sourceText.value, [retrieval.issue]));
  const wireText = decode(retrieval.origin);
  if (!wireText.ok) return wireText;
  const made = makeDataset(id, sourceText.value, wireText.value);
  if (!made.ok) return made;

  const { dataset, warnings } = made.value;
  const data = Buffer.from(formatData(dataset));
  const before = loadDataset(contentDir, id);
  const lock: Lock = {
    version: 1,
    address: retrieval.origin.address,
    retrieved: (options.now ?? currentTime)().toISOString(),
    origin: hashOf(retrieval.origin.bytes),
    data: hashOf(data),
  };
  const pulled = { id, rows: dataset.rows.length, warnings };
  if (before.ok && isSameLock(before.value.lock, lock))
    return success({ ...pulled, state: 'unchanged' });
  await writeDataset(folder, data, lock);
  if (before.ok)
    return success({
      ...pulled,
      state: 'changed',
      changes: compareDatasets(before.value.dataset, dataset),
    });
  return success({
    ...pulled,
    state: before.messages[0]?.ruleId === 'dataset-missing' ? 'new' : 'mended',
  });
}

async function readSource(folder: DatasetFolder, id: string): Promise<Result<SourceText>> {
  const file = shownPath(folder.source);
  if (datasetIdSchema.safeParse(id).success && existsSync(folder.source))
    return success({ file, text: await readFile(folder.source, 'utf8') });
  return failure(
    diagnose({
      file,
      reason: `Unexpected dataset \`${id}\`, expected the name of a folder of content/datasets with a source.yaml`,
      help: 'Check the spelling of the dataset.',
      rule: 'dataset-missing',
    }),
  );
}

function decode({ file, bytes }: RetrievedOrigin): Result<SourceText> {
  try {
    return success({ file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    return failure(
      diagnose({
        file,
        reason: 'Unexpected bytes that are not UTF-8, expected JSON in UTF-8',
        help: 'Ask the publisher for UTF-8, or convert the file.',
        rule: 'source-encoding',
      }),
    );
  }
}

function isSameLock(a: Lock, b: Lock): boolean {
  return (
    a.address === b.address &&
    a.origin.sha256 === b.origin.sha256 &&
    a.data.sha256 === b.data.sha256
  );
}

function currentTime(): Date {
  return new Date();
}
