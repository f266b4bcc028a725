import type { VFileMessage } from 'vfile-message';
import { datasetFolder, shownPath } from '#lib/dataset/dataset-folder.ts';
import { listDatasetIds, loadDataset } from '#lib/dataset/load.ts';
import { findStaleFaults } from '#lib/dataset/recipe/stale-faults.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { pullDataset } from './pull.ts';

export type VerifiedDatasets = {
  /** Datasets whose data is that of its lock. */
  readonly locked: number;
  /** Of these, those whose origin lies here and gave the very same bytes again. */
  readonly remade: number;
  /** Of these, those whose lock does not know the source.yaml that the data was made with. */
  readonly withoutRecipe: number;
  readonly messages: readonly VFileMessage[];
};

/**
 * Holds every dataset against its lock, and, where its origin lies here, against the origin: pulled
 * again, without a server and without writing, it must give the same bytes. Faults are those of
 * loading and pulling, `dataset-stale`, and `verify-origin`.
 */
export async function verifyDatasets(contentDir: string): Promise<VerifiedDatasets> {
  const messages: VFileMessage[] = [];
  let locked = 0;
  let remade = 0;
  let withoutRecipe = 0;
  for (const id of listDatasetIds(contentDir)) {
    const standing = loadDataset(contentDir, id);
    if (!standing.ok) {
      messages.push(...standing.messages);
      continue;
    }
    locked += 1;
    const { lock } = standing.value;
    if (lock.recipe === undefined) withoutRecipe += 1;
    const stale = findStaleFaults(id, datasetFolder(contentDir, id), lock);
    if (stale.length > 0) {
      messages.push(...stale);
      continue;
    }
    const pulled = await pullDataset(contentDir, id, { write: false, offline: true });
    if (!pulled.ok) messages.push(...pulled.messages);
    else if (['unchanged', 'noted'].includes(pulled.value.state)) remade += 1;
    else if (pulled.value.state !== 'kept') messages.push(otherOrigin(contentDir, id));
  }
  return { locked, remade, withoutRecipe, messages };
}

function otherOrigin(contentDir: string, id: string): VFileMessage {
  return diagnose({
    file: shownPath(datasetFolder(contentDir, id).data),
    reason: `Unexpected data of \`${id}\`, expected what its origin and source.yaml give`,
    help: `Run \`npm run pull -- ${id}\` and review the change.`,
    rule: 'verify-origin',
  });
}
