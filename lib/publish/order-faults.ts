import type { VFileMessage } from 'vfile-message';
import { diagnose, isError } from '#lib/diagnostic/diagnostic.ts';
import { formatDiagnostic, sortDiagnostics } from '#lib/diagnostic/format.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import type { SiteFault } from './verify.ts';

/** Faults of one kind that are told one by one. */
const toldSingly = 10;

/**
 * Puts what verifying found into the order in which it is mended: first the content's own faults, each
 * once, then the site's. While content is at fault, files that are still as they were built follow from
 * it: they are one line, `verify-follows`. Of many of one kind the first are told, and the number of
 * the others.
 */
export function orderFaults(
  outDir: string,
  causes: readonly VFileMessage[],
  faults: readonly SiteFault[],
): VFileMessage[] {
  const once = new Map(causes.map((message) => [formatDiagnostic(message), message]));
  const isAtFault = causes.some(isError);
  const follows = faults.filter(({ isAsListed }) => isAtFault && isAsListed);
  const others = faults.filter(({ isAsListed }) => !isAtFault || !isAsListed);
  return [
    ...sortDiagnostics([...once.values()]),
    ...(follows.length > 0 ? [following(outDir, follows)] : []),
    ...shorten(
      outDir,
      others.map(({ message }) => message),
    ),
  ];
}

function following(outDir: string, follows: readonly SiteFault[]): VFileMessage {
  return diagnose({
    file: shownPath(outDir),
    reason: `Unexpected ${counted(follows.length)} of the site made of content that is at fault now, expected sound content to hold ${follows.length === 1 ? 'it' : 'them'} to`,
    help: `Mend what is told above, and verify again: ${follows.length === 1 ? 'this file is' : 'these files are'} as the site’s own list has ${follows.length === 1 ? 'it' : 'them'}.`,
    rule: 'verify-follows',
  });
}

function shorten(outDir: string, messages: readonly VFileMessage[]): VFileMessage[] {
  const rules = [...new Set(messages.map(({ ruleId }) => ruleId ?? 'unknown'))];
  return rules.flatMap((rule) => {
    const same = messages.filter(({ ruleId }) => ruleId === rule);
    if (same.length <= toldSingly) return same;
    const rest = same.length - toldSingly;
    return [
      ...same.slice(0, toldSingly),
      diagnose({
        file: shownPath(outDir),
        reason: `Unexpected ${rest} more of the same kind, expected none`,
        help: 'So many at once are as a rule of other content, another channel or another version of the program: build the site again.',
        rule,
      }),
    ];
  });
}

function counted(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
