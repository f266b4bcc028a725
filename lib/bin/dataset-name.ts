import path from 'node:path';
import { datasetsPath } from '#lib/dataset/dataset-folder.ts';

/**
 * The id that a name on the command line means: the dataset itself, or its folder as a shell completes
 * it (`content/datasets/kev-monthly/`, relative to where the command was started).
 */
export function datasetNamed(name: string, contentDir: string): string {
  const bare = name.replace(/\/+$/, '');
  const isInDatasets = path.resolve(path.dirname(bare)) === path.resolve(datasetsPath(contentDir));
  return isInDatasets ? path.basename(bare) : bare;
}
