import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import type { Origin } from './origin.ts';
import { scanTexts, type Names } from './protect/scan.ts';

/** A hash, a version, a day; no sentence. */
const commitPattern = /^[\w.+-]{1,64}$/;

/**
 * `source-commit`: a commit that an origin states and that is none, or in which there is what must not be
 * told. It is published with the data, and not repeated here.
 */
export function scanCommit(
  { file, table }: Pick<Origin, 'file' | 'table'>,
  names: Names,
): readonly VFileMessage[] {
  const { commit } = table;
  if (commit === undefined) return [];
  const texts = [{ text: commit, column: 'commit', row: 0, cell: 0 }];
  const isPlain = commitPattern.test(commit) && scanTexts(texts, { names, allow: [] }).length === 0;
  if (isPlain) return [];
  return [
    diagnose({
      file,
      reason:
        'Unexpected commit of the data, expected up to 64 letters, digits or `. _ + -` in which there is no address, host or name: it is not repeated here',
      help: 'Ask the publisher for the hash of a commit, or for none.',
      rule: 'source-commit',
    }),
  ];
}
