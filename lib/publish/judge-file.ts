import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { manifestName, type Manifest } from './manifest.ts';
import type { OutEntry } from './out-entries.ts';

/** What a file of the site is to be: known to the byte, with who says so, or only that it is there. */
export type Expected =
  { readonly sha256: string; readonly by: string } | { readonly sha256?: never };

export type JudgedFile = {
  /** Its path from the root of the site. */
  readonly name: string;
  readonly place: string;
  readonly entry: OutEntry | undefined;
  /** Undefined where the content gives no such file. */
  readonly expected: Expected | undefined;
  /** Undefined where there is no manifest, which is told as a fault of its own. */
  readonly list: Manifest | undefined;
};

const rebuild = 'Build the site again; the one that stands was changed, or is not of this content.';

/**
 * Says what is wrong with one file of a site, or with what the manifest says of it; the first fault
 * tells. Faults: `verify-missing`, `verify-differs`, `verify-stray`, `verify-manifest`.
 */
export function judgeFile(file: JudgedFile): VFileMessage | undefined {
  const { name, place, entry, expected, list } = file;
  if (expected === undefined)
    return entry === undefined ? judgeLine(file) : stray(place, entry.kind);
  if (entry === undefined)
    return name === manifestName && list === undefined ? undefined : missing(place);
  if (entry.kind !== 'file') return stray(place, entry.kind);
  if (expected.sha256 !== undefined && expected.sha256 !== entry.sha256)
    return differs(place, entry.sha256, `${expected.sha256}, ${expected.by}`);
  const listed = list?.files.get(name);
  if (listed === undefined || listed.sha256 === entry.sha256 || expected.sha256 !== undefined)
    return judgeLine(file);
  return differs(place, entry.sha256, `${listed.sha256}, as ${list?.file ?? ''} lists`);
}

/** What the manifest says of a file that is there as it should be, or rightly is not. */
function judgeLine({ name, entry, list }: JudgedFile): VFileMessage | undefined {
  if (list === undefined || name === manifestName) return undefined;
  const listed = list.files.get(name);
  const is = entry?.kind === 'file' ? entry.sha256 : undefined;
  if (listed?.sha256 === is) return undefined;
  return diagnose({
    file: list.file,
    place: { line: listed?.line ?? 1, column: 1 },
    reason: `Unexpected ${listed === undefined ? 'absence' : `sha256 ${listed.sha256}`} of \`${name}\`, expected ${is ?? 'none, as the site has no such file'}`,
    help: 'Build the site again; the list was changed, or is of another build.',
    rule: 'verify-manifest',
  });
}

function missing(place: string): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: 'Unexpected missing file of the site, expected what the content gives',
    help: 'Build the site again; the one that stands is not of this content.',
    rule: 'verify-missing',
  });
}

function differs(place: string, is: string, expected: string): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: `Unexpected bytes of sha256 ${is}, expected ${expected}`,
    help: rebuild,
    rule: 'verify-differs',
  });
}

const kinds = { file: 'file', link: 'link', special: 'entry that is no plain file' } as const;

function stray(place: string, kind: OutEntry['kind']): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: `Unexpected ${kinds[kind]} in the site, expected plain files that the content gives`,
    help: 'A build writes nothing of the kind: look at how it came there, and build the site again.',
    rule: 'verify-stray',
  });
}
