import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import { datasetFolder, shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { loadDataset, type StandingDataset } from '#lib/dataset/load.ts';
import { datasetIdSchema } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { IssueText } from '#lib/diagnostic/issue.ts';
import { parseYaml, type SourceText } from '#lib/diagnostic/parse.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { findUnknown } from './find-unknown.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { makeDataset, placeInSource } from './make-dataset.ts';
import { historyOf } from './history.ts';
import { isOffline } from './offline.ts';
import type { Protection } from './protect/schema.ts';
import type { Names } from './protect/scan.ts';
import { recipeOf } from './recipe.ts';
import { retrieve } from './retrieve.ts';
import { secretsOf } from './secrets.ts';
import { sourceFileSchema } from './source-file.ts';
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

function currentTime(): Date {
  return new Date();
}
