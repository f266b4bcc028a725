import { isIP } from 'node:net';
import { parse } from 'tldts';
import { matchNames, type Names } from './names.ts';
import type { FindKind, Protection } from './schema.ts';
import { spokenForm } from './spoken-form.ts';

export type { Names } from './names.ts';

export type ScannedText = {
  readonly text: string;
  /** Id of its column. */
  readonly column: string;
  readonly row: number;
  readonly cell: number;
};

/** Where something was found, and what it is; never the thing itself. */
export type Find = Omit<ScannedText, 'text'> & { readonly kind: FindKind };

/**
 * What must not be told, in texts: internet addresses (also defanged, or in full-width digits), mail
 * addresses, host names of the public list of top-level domains, and names of a list. Half-width and
 * full-width forms, case and decomposed letters are alike. A version number such as 1.2.3.4 is found as
 * an address, and let pass where `allow` says so.
 */
export function scanTexts(
  texts: Iterable<ScannedText>,
  { names, allow }: { readonly names: Names; readonly allow: Protection['allow'] },
): readonly Find[] {
  const hasName = matchNames(names);
  const isAllowed = (column: string, kind: FindKind): boolean =>
    allow.some((each) => each.column === column && each.kinds.includes(kind));
  const tests: readonly (readonly [FindKind, (text: string) => boolean])[] = [
    ['address', hasAddress],
    ['mail', (text) => mail.test(text)],
    ['host', hasHost],
    ['name', hasName],
  ];
  const finds: Find[] = [];
  for (const { text, ...at } of texts) {
    const spoken = spokenForm(text);
    for (const [kind, has] of tests)
      if (has(spoken) && !isAllowed(at.column, kind)) finds.push({ ...at, kind });
  }
  return finds;
}

const mail = /[^\s@<>"'()]@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const numeric = /(?<![\p{L}\p{N}.])\d{1,3}(?:\.\d{1,3}){3}(?![\p{L}\p{N}]|\.\d)/gu;
const hexadecimal = /(?<![\p{L}\p{N}])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*(?![\p{L}\p{N}])/gu;
const host = /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]*(?![\p{L}\p{N}])/gu;

function hasAddress(text: string): boolean {
  return (
    all(text, numeric).some((found) => isIP(found) === 4) ||
    all(text, hexadecimal).some((found) => isIP(found.replace(/\.$/, '')) === 6)
  );
}

/** A word with a point is a host name where its end is a domain that can be had: `Node.js` is none. */
function hasHost(text: string): boolean {
  return all(text, host).some((found) => {
    const { domain, isIcann, isPrivate } = parse(found);
    return domain !== null && (isIcann === true || isPrivate === true);
  });
}

function all(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
