import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import type { Names } from './find-names.ts';

/**
 * Reads the list of names that must not be told: UTF-8, one a line; what follows a `#` at the beginning
 * of a line or after a space is a comment. It is kept outside the repository, and none of it is ever
 * printed. No list is wanted where `file` is undefined. Fails with `protect-names` where the list that was
 * named is missing, is no UTF-8 or names nobody: a list that is not read would let everything pass.
 */
export async function readNames(file: string | undefined): Promise<Result<Names>> {
  if (file === undefined) return success([]);
  const absolute = resolve(file);
  const bytes = await readFile(absolute).catch(() => undefined);
  if (bytes === undefined)
    return failure(fault(absolute, 'Unexpected missing list of names, expected a file to read'));
  const text = decode(bytes);
  if (text === undefined)
    return failure(fault(absolute, 'Unexpected bytes that are no UTF-8, expected UTF-8 text'));
  const names = text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?:^|\s)#.*$/u, '').trim())
    .filter((name) => name !== '');
  if (names.length === 0)
    return failure(fault(absolute, 'Unexpected list without a name, expected one a line'));
  return success(names);
}

/** The text without a byte order mark; undefined where it is none. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function fault(absolute: string, reason: string): VFileMessage {
  return diagnose({
    file: shownPath(absolute),
    reason,
    help: 'KANSOKU_NAMES names this file. Mend it, or unset the variable where no names are kept.',
    rule: 'protect-names',
  });
}
