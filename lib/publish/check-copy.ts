import type { VFileMessage } from 'vfile-message';
import { diagnose, isError } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import type { Channel } from '#lib/site/channel.ts';
import type { Site } from '#lib/site/site.ts';
import { checkSite } from './check.ts';

/**
 * The site of a copy whose original was found good. Throws DiagnosticError where the copy is not, as
 * when a save came in between; the faults are told at the author's own files.
 */
export async function checkCopy(copy: string, original: string, channel: Channel): Promise<Site> {
  const { site, messages } = await findSite(copy, channel);
  if (site !== undefined && !messages.some(isError)) return site;
  throw new DiagnosticError([
    diagnose({
      file: shownPath(original),
      reason: 'Unexpected change of the content while it was being read, expected none',
      help: 'Build again.',
      rule: 'content-changed',
    }),
    ...messages.map((message) => inOriginal(message, shownPath(copy), shownPath(original))),
  ]);
}

async function findSite(
  copy: string,
  channel: Channel,
): Promise<{ readonly site?: Site; readonly messages: readonly VFileMessage[] }> {
  try {
    return await checkSite(copy, channel);
  } catch (error) {
    if (error instanceof DiagnosticError) return { messages: error.messages };
    throw error;
  }
}

function inOriginal(message: VFileMessage, copy: string, original: string): VFileMessage {
  const { file = copy, line, column, reason, note, ruleId } = message;
  return diagnose({
    file: file.startsWith(copy) ? `${original}${file.slice(copy.length)}` : file,
    place: line === undefined ? undefined : { line, column: column ?? 1 },
    reason,
    help: note,
    rule: ruleId ?? 'unknown',
    severity: isError(message) ? 'error' : 'warning',
  });
}
