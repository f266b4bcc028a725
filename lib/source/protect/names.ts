import { readFile } from 'node:fs/promises';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { failure, success, type Result } from '#lib/diagnostic/result.ts';
import { spokenForm } from './spoken-form.ts';

/** Names that must not be told, in the form they are looked for in. */
export type Names = readonly string[];

/**
 * Reads the list of names, kept outside the repository: one a line, in UTF-8, `#` before a remark. No
 * file named is no list. Fails with `protect-names` where the file that is named cannot be read, or
 * holds no name: a scan for nothing would pass everything.
 */
export async function readNames(file: string | undefined): Promise<Result<Names>> {
  if (file === undefined) return success([]);
  const text = await readText(file);
  if (text === undefined)
    return failure(
      fault(file, 'Unexpected absence of the list of names, expected a readable file in UTF-8'),
    );
  const names = text
    .split(/\r?\n/)
    .map((line) => spokenForm(line.replace(/#.*$/, '')).trim())
    .filter((name) => name !== '');
  return names.length > 0
    ? success([...new Set(names)])
    : failure(fault(file, 'Unexpected list without a name, expected one a line'));
}

/**
 * A test for texts in their spoken form. A name in Latin letters or digits is found as a whole word, one
 * in Japanese anywhere: there no space stands between words.
 */
export function matchNames(names: Names): (text: string) => boolean {
  if (names.length === 0) return () => false;
  const patterns = names.map((name) => {
    const escaped = name.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    const before = isSpaced(name.at(0)) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
    const after = isSpaced(name.at(-1)) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
    return before + escaped + after;
  });
  const pattern = new RegExp(patterns.join('|'), 'u');
  return (text) => pattern.test(text);
}

function isSpaced(letter: string | undefined): boolean {
  return letter !== undefined && /[\p{Script=Latin}\p{N}]/u.test(letter);
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    return undefined;
  }
}

function fault(file: string, reason: string) {
  return diagnose({
    file,
    reason,
    help: 'KANSOKU_NAMES names the file; unset it where there is no such list.',
    rule: 'protect-names',
  });
}
