import { existsSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import type { DatasetFolder } from '../dataset-folder.ts';
import type { Lock } from '../lock.ts';
import { readRecipe } from './read-recipe.ts';

/**
 * `dataset-stale`: a source.yaml or a query that was edited, or taken away, since `data.json` was made
 * with it; and what is wrong with a source.yaml itself. A lock of an older program knows of no
 * source.yaml: nothing is said then of what was edited.
 */
export function findStaleFaults(
  id: string,
  folder: DatasetFolder,
  { recipe: made }: Pick<Lock, 'recipe'>,
): readonly VFileMessage[] {
  if (!existsSync(folder.source))
    return made === undefined
      ? []
      : [stale(id, shownPath(folder.source), 'absence of source.yaml')];
  const read = readRecipe(folder);
  if (!read.ok) return read.messages;
  if (made === undefined) return [];
  const { recipe, queryFile } = read.value;
  const faults: VFileMessage[] = [];
  if (recipe.source !== made.source)
    faults.push(stale(id, read.value.text.file, 'source.yaml that was edited after the last pull'));
  if (queryFile !== undefined && made.query !== undefined && recipe.query !== made.query)
    faults.push(
      stale(
        id,
        queryFile,
        recipe.query === undefined
          ? 'absence of the query'
          : 'query that was edited after the last pull',
      ),
    );
  return faults;
}

function stale(id: string, file: string, what: string): VFileMessage {
  return diagnose({
    file,
    reason: `Unexpected ${what}, expected the one that \`data.json\` was made with`,
    help: `Run \`npm run pull -- ${id}\` and review the change, or take the edit back.`,
    rule: 'dataset-stale',
  });
}
