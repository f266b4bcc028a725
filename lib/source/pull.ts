import { existsSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { datasetFolder, shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { listDatasetIds, loadDataset, type StandingDataset } from '#lib/dataset/load.ts';
import { isSameRecipe } from '#lib/dataset/lock.ts';
import type { Protection } from '#lib/dataset/recipe/protect-schema.ts';
import { readRecipe, type ReadRecipe } from '#lib/dataset/recipe/read-recipe.ts';
import { findStaleFaults } from '#lib/dataset/recipe/stale-faults.ts';
import { datasetIdSchema } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { findUnknown } from './find-unknown.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { makeDataset, placeInSource } from './make-dataset.ts';
import { historyOf } from './history.ts';
import { isOffline } from './offline.ts';
import { programRules } from './program-rules.ts';
import type { Names } from './protect/scan.ts';
import { retrieve } from './retrieve.ts';
import { secretsOf } from './secrets.ts';
import { store, type Pulled } from './store.ts';

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
  const read = readSource(contentDir, id);
  if (!read.ok) return read;
  const { text, source, recipe } = read.value;
  const { from, period } = source;

  const unknown = findUnknown(folder);
  if (unknown.length > 0) return failure(...unknown);
  const standing = loadDataset(contentDir, id);
  const fault = (issue: IssueText): VFileMessage => {
    const [message] = placeInSource(text, [issue]);
    if (message === undefined) throw new Error(`no place for ${issue.reason}`);
    return message;
  };
  if (options.offline === true && !isOffline(from)) return keep(id, folder, { standing, fault });

  const names = options.names ?? [];
  // A new list of names must see the data again, and must leave no trace of itself in the lock.
  const isKnown =
    standing.ok &&
    standing.value.settled &&
    isSameRecipe(standing.value.lock.recipe, recipe) &&
    standing.value.lock.rules === programRules &&
    names.length === 0;
  const env = options.env ?? process.env;
  const retrieval = await retrieve(from, {
    folder,
    period,
    limits: options.limits ?? defaultLimits,
    env,
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
  const made = makeDataset(id, text, origin, names, secretsOf(from, env));
  if (!made.ok) return made;
  const isHidden = hides(source.protect);
  const warnings = [
    ...made.value.warnings,
    ...(isHidden && 'file' in from ? [trueValuesHere(text.file)] : []),
  ];
  return store(folder, {
    id,
    origin,
    isHidden,
    recipe,
    dataset: made.value.dataset,
    suppressed: made.value.suppressed,
    warnings,
    standing,
    history: historyOf(contentDir, id, standing),
    retrieved: (options.now ?? currentTime)().toISOString(),
    write: options.write ?? true,
  });
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

/** Offline, what was pulled before stands, unless by another source.yaml; what never was cannot be had. */
function keep(
  id: string,
  folder: DatasetFolder,
  {
    standing,
    fault,
  }: {
    readonly standing: Result<StandingDataset>;
    readonly fault: (issue: IssueText) => VFileMessage;
  },
): Result<Pulled> {
  if (standing.ok) {
    const stale = findStaleFaults(id, folder, standing.value.lock);
    return stale.length > 0
      ? failure(...stale.map(notOffline))
      : success({ ...stays(id, standing.value), state: 'kept' });
  }
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

/** An origin on the network is needed to make data anew. */
function notOffline(message: VFileMessage): VFileMessage {
  message.note = `It cannot be made anew offline, as its origin lies on the network. ${message.note ?? ''}`;
  return message;
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

function readSource(contentDir: string, id: string): Result<ReadRecipe> {
  const folder = datasetFolder(contentDir, id);
  if (datasetIdSchema.safeParse(id).success && existsSync(folder.source)) return readRecipe(folder);
  return failure(
    diagnose({
      file: shownPath(folder.source),
      reason: `Unexpected dataset \`${id}\`, expected the name of a folder of content/datasets with a source.yaml`,
      help: didYouMean(id, listDatasetIds(contentDir)) ?? 'Check the spelling of the dataset.',
      rule: 'dataset-missing',
    }),
  );
}

function currentTime(): Date {
  return new Date();
}
