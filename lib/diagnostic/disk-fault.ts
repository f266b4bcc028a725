import type { VFileMessage } from 'vfile-message';
import { diagnose } from './diagnostic.ts';
import { shownPath } from './read.ts';

type Refusal = { readonly cause: string; readonly expected: string; readonly help: string };

/** What systems answer, in words; `place` is the path that was refused. */
const refusals: Readonly<Record<string, (place: string, act: Act) => Refusal>> = {
  EACCES: noRight,
  EPERM: noRight,
  EROFS: (place) => ({
    cause: 'its disk is mounted to be read only',
    expected: 'one that may be written to',
    help: `Mount the disk of \`${place}\` to be written to, or work on a copy in another folder.`,
  }),
  ENOSPC: noSpace,
  EDQUOT: noSpace,
  ENOENT: (place) => ({
    cause: 'there is no such file or folder',
    expected: 'one that stays there meanwhile',
    help: `Look at what has become of \`${place}\`: it was taken away or renamed, or is a link that leads nowhere.`,
  }),
  ENOTDIR: (place) => ({
    cause: 'a file lies where a folder is to be',
    expected: 'a folder',
    help: `Look at \`${place}\`, and at the folders above it.`,
  }),
  EEXIST: (place) => ({
    cause: 'a file lies where a folder is to be',
    expected: 'a folder',
    help: `Look at \`${place}\`, and at the folders above it.`,
  }),
  EISDIR: (place) => ({
    cause: 'a folder lies where a file is to be',
    expected: 'a file',
    help: `Rename or remove the folder \`${place}\`.`,
  }),
};

type Act = 'read' | 'write';

export type DiskFaultInput = {
  /** Where the fault is told, as it is shown. */
  readonly file: string;
  readonly act: Act;
  readonly rule: string;
  /** What is so all the same: «What stands is the old data.» */
  readonly stands?: string | undefined;
  /** What was refused, as it is shown; the path of the system's answer where left out. */
  readonly place?: string | undefined;
};

/**
 * A refusal of the disk in words: what was refused, why, and what to do. Undefined where the error is
 * no answer of the system, and so is ours to mend.
 */
export function diskFault(
  error: unknown,
  { file, act, rule, stands, place }: DiskFaultInput,
): VFileMessage | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  // The network answers in the same form.
  if (/^(?:connect|getaddrinfo|bind|listen|spawn)/.test(String(error.syscall))) return undefined;
  const code = String(error.code);
  const told = 'path' in error && typeof error.path === 'string' ? shownPath(error.path) : file;
  const refused = place ?? told;
  const { cause, expected, help } = refusals[code]?.(refused, act) ?? {
    cause: 'the disk gives no further reason',
    expected: 'none',
    help: 'Look at the disk, and try again.',
  };
  return diagnose({
    file,
    reason: `Unexpected refusal to ${act} \`${refused}\` (${code}: ${cause}), expected ${expected}`,
    help: stands === undefined ? help : `${help} ${stands}`,
    rule,
  });
}

function noRight(place: string, act: Act): Refusal {
  return {
    cause: `who runs this has no right to ${act} there`,
    expected: `one that may be ${act === 'read' ? 'read' : 'written to'}`,
    help: `Give this user the right to ${act} \`${place}\`, or run the command as the user whose it is.`,
  };
}

function noSpace(): Refusal {
  return {
    cause: 'no space is left on the disk',
    expected: 'room for what is written',
    help: 'Make room on the disk, or have the quota raised, and try again.',
  };
}
