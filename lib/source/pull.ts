import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { datasetFolder, shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { formatData } from '#lib/dataset/format-data.ts';
import { findLock, loadDataset, type StandingDataset } from '#lib/dataset/load.ts';
import { hashOf, type DatasetChanges, type Lock, type PullEntry } from '#lib/dataset/lock.ts';
import { datasetIdSchema, datasetVersion, type Dataset } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { compareDatasets } from './changes.ts';
import { findUnknown } from './find-unknown.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { makeDataset, placeInSource } from './make-dataset.ts';
import { isOffline } from './offline.ts';
import type { OriginFile } from './origin-schema.ts';
import type { Origin } from './origin.ts';
import type { Protection } from './protect/schema.ts';
import type { Names } from './protect/scan.ts';
import { retrieve } from './retrieve.ts';
import { secretsOf } from './secrets.ts';
import { sourceFileSchema } from './source-file.ts';
import { writeDataset, writeLock } from './write-dataset.ts';

export type Pulled = {
  readonly id: string;
  readonly rows: number;
  /**
   * `mended`: there was data, but not of its lock. `relocked`: the data is the same, its origin is
   * not. `kept`: not asked for, as the pull is offline.
   */
  readonly state: 'new' | 'unchanged' | 'changed' | 'mended' | 'relocked' | 'kept';
  /** When what stands on disk now was retrieved, in UTC. */
  readonly retrieved: string;
  /** Known where the state is `changed`. */
  readonly changes?: DatasetChanges;
  readonly warnings: readonly VFileMessage[];
};

export type PullOptions = {
  readonly limits?: Limits;
  /** The time of retrieval; the present where left out. */
  readonly now?: () => Date;
  /** Variables that origins name. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Names that must not be told. */
  readonly names?: Names;
  /** False compares only: nothing is written. */
  readonly write?: boolean;
  /** True asks no server: what lies there stays. */
  readonly offline?: boolean;
  readonly signal?: AbortSignal | undefined;
};

/** Changes whenever the program makes other data of the same origin and `source.yaml`. */
const recipeVersion = 1;

/**
 * Retrieves a dataset's origin, checks it against `source.yaml` and the schema, protects it, and
 * writes `data.json` and `lock.json`. What does not validate changes nothing on disk, and what has not
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
  const { from, period } = source.value;

  const unknown = findUnknown(folder);
  if (unknown.length > 0) return failure(...unknown);
  const standing = loadDataset(contentDir, id);
  const fault = (issue: IssueText): VFileMessage => {
    const [message] = placeInSource(sourceText.value, [issue]);
    if (message === undefined) throw new Error(`no place for ${issue.reason}`);
    return message;
  };
  if (options.offline === true && !isOffline(from)) return keep(id, standing, fault);

  const recipe = await recipeOf(folder, sourceText.value, from);
  const names = options.names ?? [];
  // A new list of names must see the data again, and must leave no trace of itself in the lock.
  const isKnown =
    standing.ok &&
    standing.value.settled &&
    standing.value.lock.recipe === recipe &&
    names.length === 0;
  const retrieval = await retrieve(from, {
    folder,
    period,
    limits: options.limits ?? defaultLimits,
    env: options.env ?? process.env,
    known: isKnown
      ? { etag: standing.value.lock.etag, lastModified: standing.value.lock.lastModified }
      : {},
    fault,
    signal: options.signal,
  });
  if (!retrieval.ok) return retrieval;
  if (retrieval.value.state === 'unmodified') {
    if (!standing.ok) throw new Error(`${id}: unmodified, though nothing was known`);
    return success(stays(id, standing.value));
  }
  const { origin } = retrieval.value;
  const env = options.env ?? process.env;
  const made = makeDataset(id, sourceText.value, origin, names, secretsOf(from, env));
  if (!made.ok) return made;
  const isHidden = hides(source.value.protect);
  const warnings = [
    ...made.value.warnings,
    ...(isHidden && 'file' in from ? [trueValuesHere(sourceText.value.file)] : []),
  ];
  return store(folder, {
    id,
    origin,
    isHidden,
    recipe,
    dataset: made.value.dataset,
    warnings,
    standing,
    history: historyOf(contentDir, id, standing),
    retrieved: (options.now ?? currentTime)().toISOString(),
    write: options.write ?? true,
  });
}

type ToStore = {
  readonly id: string;
  readonly origin: Origin;
  /** True where protection keeps something of the origin back, so that no trace of it may be written. */
  readonly isHidden: boolean;
  readonly recipe: string;
  readonly dataset: Dataset;
  readonly warnings: readonly VFileMessage[];
  readonly standing: Result<StandingDataset>;
  /** What the lock on disk tells of earlier pulls, even where the data is not its own. */
  readonly history: readonly PullEntry[];
  readonly retrieved: string;
  readonly write: boolean;
};

async function store(
  folder: DatasetFolder,
  { id, origin, isHidden, recipe, dataset, warnings, standing, history, retrieved, write }: ToStore,
): Promise<Result<Pulled>> {
  const data = Buffer.from(formatData(dataset));
  const before = standing.ok ? standing.value : undefined;
  const hash = hashOf(data);
  const isSame = before?.sha256 === hash.sha256;
  const changes = before && !isSame ? compareDatasets(before.dataset, dataset) : undefined;
  const lock: Lock = {
    version: 2,
    address: origin.address,
    retrieved,
    ...(isHidden ? {} : { origin: hashOf(origin.bytes), ...stateOf(origin, recipe) }),
    data: hash,
    history:
      isSame || history.at(-1)?.data === hash.sha256
        ? [...history]
        : [...history, entryOf(dataset, { retrieved, hash, changes })],
  };
  const pulled = { id, rows: dataset.rows.length, retrieved, warnings };
  if (before && isSame) {
    const isLocked = before.settled && isSameLock(before.lock, lock);
    if (isLocked)
      return success({ ...pulled, state: 'unchanged', retrieved: before.lock.retrieved });
    const failed = write ? await tryToWrite(id, () => writeLock(folder, lock)) : undefined;
    return failed ? failure(failed) : success({ ...pulled, state: 'relocked' });
  }
  const failed = write
    ? await tryToWrite(id, () => writeDataset(folder, data, { lock, before: before?.lock ?? null }))
    : undefined;
  if (failed) return failure(failed);
  if (changes) return success({ ...pulled, state: 'changed', changes });
  const isNew = !standing.ok && standing.messages[0]?.ruleId === 'dataset-missing';
  return success({ ...pulled, state: isNew ? 'new' : 'mended' });
}

/** A fault of the disk rather than of the data; what stands is sound all the same. */
async function tryToWrite(
  id: string,
  write: () => Promise<void>,
): Promise<VFileMessage | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    return diagnose({
      file: `content/datasets/${id}`,
      reason: `Unexpected failure to write (${error instanceof Error ? error.message : String(error)}), expected a writable folder`,
      help: 'What stands is the old data or the new, each with its lock; mend the disk and pull again.',
      rule: 'pull-write',
    });
  }
}

function hides({ smallest, normalise }: Protection): boolean {
  return smallest !== undefined || normalise.length > 0;
}

function trueValuesHere(file: string): VFileMessage {
  return diagnose({
    file,
    reason: 'Unexpected origin beside a source.yaml that protects it, expected one elsewhere',
    help: 'A file of this folder is committed with its true values. Pull from an address or a query, or keep the file out of the repository.',
    rule: 'protect-file',
    severity: 'warning',
  });
}

/** What lets the next pull ask only for something newer; nothing where the origin has no such state. */
function stateOf(
  { etag, lastModified }: Origin,
  recipe: string,
): Pick<Lock, 'etag' | 'lastModified' | 'recipe'> {
  if (etag === undefined && lastModified === undefined) return {};
  return {
    recipe,
    ...(etag === undefined ? {} : { etag }),
    ...(lastModified === undefined ? {} : { lastModified }),
  };
}

function entryOf(
  dataset: Dataset,
  {
    retrieved,
    hash,
    changes,
  }: {
    readonly retrieved: string;
    readonly hash: { readonly sha256: string };
    readonly changes: DatasetChanges | undefined;
  },
): PullEntry {
  return {
    retrieved,
    data: hash.sha256,
    rows: dataset.rows.length,
    period: dataset.period,
    ...(changes ? { changes } : {}),
  };
}

/** What is known of earlier pulls; a lock from before there was a history tells of its own. */
function historyOf(
  contentDir: string,
  id: string,
  standing: Result<StandingDataset>,
): readonly PullEntry[] {
  if (!standing.ok) {
    const lock = findLock(contentDir, id);
    // Of a pull that was cut off before its data stood, nothing is told.
    return (lock?.replaces === undefined ? lock : lock.replaces)?.history ?? [];
  }
  const { lock, dataset, sha256 } = standing.value;
  if (lock.history.length > 0) return lock.history;
  return [entryOf(dataset, { retrieved: lock.retrieved, hash: { sha256 }, changes: undefined })];
}

/** Offline, what was pulled before stands; what never was cannot be had. */
function keep(
  id: string,
  standing: Result<StandingDataset>,
  fault: (issue: IssueText) => VFileMessage,
): Result<Pulled> {
  if (standing.ok) return success({ ...stays(id, standing.value), state: 'kept' });
  return failure(
    fault({
      path: ['from'],
      reason: `Unexpected origin on the network while offline, expected one that lies here, or data pulled before`,
      help: `Run \`npm run pull -- ${id}\` with the network.`,
      rule: 'pull-offline',
    }),
    ...standing.messages,
  );
}

function stays(id: string, { dataset, lock }: StandingDataset): Pulled {
  return {
    id,
    rows: dataset.rows.length,
    state: 'unchanged',
    retrieved: lock.retrieved,
    warnings: [],
  };
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

/** The sha256 of all that makes the data from the origin. */
async function recipeOf(
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

/** Same data of the same origin. When the server stamped it does not matter. */
function isSameLock(a: Lock, b: Lock): boolean {
  return (
    a.address === b.address &&
    a.origin?.sha256 === b.origin?.sha256 &&
    a.data.sha256 === b.data.sha256 &&
    a.recipe === b.recipe &&
    a.etag === b.etag
  );
}

function currentTime(): Date {
  return new Date();
}
