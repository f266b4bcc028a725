import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { parseJson } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { datasetFolder, datasetsPath, shownPath } from './dataset-folder.ts';
import { checkHistory } from './lock-history.ts';
import { findLockOf, hashOf, lockSchema, type Lock } from './lock.ts';
import { datasetIdSchema, storedDatasetSchema, type Dataset } from './schema.ts';

export type LoadedDataset = {
  readonly dataset: Dataset;
  /** Of the bytes of `data.json`. */
  readonly sha256: string;
  readonly lock: Lock;
};

/** What stands in a dataset's folder. */
export type StandingDataset = LoadedDataset & {
  /** False where a pull was cut off while it wrote: the lock still answers for two states of the data. */
  readonly settled: boolean;
};

/** The ids of all datasets under `contentDir`, in order of the alphabet. */
export function listDatasetIds(contentDir: string): readonly string[] {
  const folder = datasetsPath(contentDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && datasetIdSchema.safeParse(entry.name).success)
    .map((entry) => entry.name)
    .sort();
}

/**
 * Reads a dataset as it was pulled and reviewed. Fails with `dataset-missing` (no such dataset, or
 * never pulled), `lock-missing`, `lock-mismatch` (the bytes are not the locked ones), `dataset-id`
 * (the data is of another dataset), `lock-history` (the lock tells of other pulls than the data
 * shows), or with what the schema finds.
 */
export function loadDataset(contentDir: string, id: string): Result<StandingDataset> {
  const found = readDataset(contentDir, id);
  // Where a pull settled between the two reads, the second time both files are of one state.
  const isTorn = !found.ok && found.messages[0]?.ruleId === 'lock-mismatch';
  return isTorn ? readDataset(contentDir, id) : found;
}

function readDataset(contentDir: string, id: string): Result<StandingDataset> {
  const folder = datasetFolder(contentDir, id);
  const file = shownPath(folder.data);
  const bytes = datasetIdSchema.safeParse(id).success ? readIfPresent(folder.data) : undefined;
  if (bytes === undefined) return failure(missingDataset(file, id, existsSync(folder.source)));

  const lock = readLock(folder.lock, id);
  if (!lock.ok) return lock;
  const { sha256 } = hashOf(bytes);
  const own = findLockOf(lock.value, sha256);
  if (own === undefined) {
    return failure(
      diagnose({
        file,
        reason: `Unexpected bytes of sha256 ${sha256}, expected the locked ${lock.value.data.sha256}`,
        help: `Run \`npm run pull -- ${id}\` and review the change; data.json is never edited by hand.`,
        rule: 'lock-mismatch',
      }),
    );
  }

  const dataset = parseJson({ file, text: bytes.toString('utf8') }, storedDatasetSchema);
  if (!dataset.ok) return dataset;
  if (dataset.value.id !== id) {
    return failure(
      diagnose({
        file,
        reason: `Unexpected dataset \`${dataset.value.id}\`, expected \`${id}\`, the name of its folder`,
        help: `Run \`npm run pull -- ${id}\`.`,
        rule: 'dataset-id',
      }),
    );
  }
  const history = checkHistory(dataset.value, {
    path: folder.lock,
    lock: lock.value,
    hash: hashOf(bytes),
  });
  if (history.length > 0) return failure(...history);
  return success({
    dataset: dataset.value,
    sha256,
    lock: own,
    settled: lock.value.replaces === undefined,
  });
}

/** The lock that lies in a dataset's folder, whatever data lies beside it; undefined where none can be read. */
export function findLock(contentDir: string, id: string): Lock | undefined {
  const lock = readLock(datasetFolder(contentDir, id).lock, id);
  return lock.ok ? lock.value : undefined;
}

function readLock(path: string, id: string): Result<Lock> {
  const bytes = readIfPresent(path);
  if (bytes !== undefined)
    return parseJson({ file: shownPath(path), text: bytes.toString('utf8') }, lockSchema);
  return failure(
    diagnose({
      file: shownPath(path),
      reason: 'Unexpected missing lock, expected a `lock.json` beside `data.json`',
      help: `Run \`npm run pull -- ${id}\` and review the change.`,
      rule: 'lock-missing',
    }),
  );
}

function missingDataset(file: string, id: string, hasSource: boolean): ReturnType<typeof diagnose> {
  return hasSource
    ? diagnose({
        file,
        reason: `Unexpected missing data of \`${id}\`, expected a pulled \`data.json\``,
        help: `Run \`npm run pull -- ${id}\`.`,
        rule: 'dataset-missing',
      })
    : diagnose({
        file,
        reason: `Unexpected dataset \`${id}\`, expected the name of a folder of content/datasets`,
        help: 'Check the spelling of the dataset.',
        rule: 'dataset-missing',
      });
}

function readIfPresent(path: string): Buffer | undefined {
  return existsSync(path) ? readFileSync(path) : undefined;
}
