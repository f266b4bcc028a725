import type { FindKind, Protection } from '#lib/dataset/recipe/protect-schema.ts';
import { hasInternetAddress } from './find-addresses.ts';
import { hasHostName, takeMail } from './find-hosts.ts';
import { nameFinder, type Names } from './find-names.ts';
import { foldAddresses } from './fold.ts';

export type { Names } from './find-names.ts';

/** What must not be told, and where: never the text itself. */
export type Find = {
  readonly kind: FindKind;
  readonly column: string;
  readonly row: number;
  readonly cell: number;
};

type ScannedText = {
  readonly text: string;
  readonly column: string;
  readonly row: number;
  readonly cell: number;
};

/**
 * Looks through texts for internet addresses, mail addresses, host names, and the names of a list. Each
 * kind is found once a cell, in the order of the texts. `allow` lets kinds pass in a column; numbers
 * are not looked at. What a find looks like is told by `hasInternetAddress`, `takeMail`, `hasHostName`
 * and `nameFinder`.
 */
export function scanTexts(
  texts: Iterable<ScannedText>,
  { names, allow }: { readonly names: Names; readonly allow: Protection['allow'] },
): readonly Find[] {
  const hasName = nameFinder(names);
  const mayPass = (column: string, kind: FindKind): boolean =>
    allow.some((entry) => entry.column === column && entry.kinds.includes(kind));
  const finds = new Map<string, Find>();
  for (const { text, column, row, cell } of texts)
    for (const kind of kindsIn(text, hasName))
      if (!mayPass(column, kind))
        finds.set(JSON.stringify([row, cell, kind]), { kind, column, row, cell });
  return [...finds.values()];
}

function kindsIn(text: string, hasName: (text: string) => boolean): readonly FindKind[] {
  const folded = foldAddresses(text);
  const { rest, hasMail } = takeMail(folded);
  return [
    ...(hasInternetAddress(folded) ? (['address'] as const) : []),
    ...(hasMail ? (['mail'] as const) : []),
    ...(hasHostName(rest) ? (['host'] as const) : []),
    ...(hasName(text) ? (['name'] as const) : []),
  ];
}
