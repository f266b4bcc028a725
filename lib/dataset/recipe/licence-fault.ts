import type { IssueText } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { spdxIds } from './spdx-ids.ts';

type LicenceFault = Pick<IssueText, 'reason' | 'help' | 'rule'>;

/** Spellings that are far from the id they mean. */
const meant: Readonly<Partial<Record<string, string>>> = {
  cc0: 'CC0-1.0',
  'public domain': 'CC0-1.0',
  'cc by': 'CC-BY-4.0',
  'cc by 4.0': 'CC-BY-4.0',
  'cc by-sa 4.0': 'CC-BY-SA-4.0',
  apache: 'Apache-2.0',
  fact: 'facts',
};

/**
 * `source-licence`: a licence that is neither an id of the SPDX list, nor an expression of such ids
 * (`MIT OR CC0-1.0`, SPDX 2.3 annex D), nor `LicenseRef-…` of the publisher's own, nor `facts`.
 */
export function findLicenceFault(id: string): LicenceFault | undefined {
  if (id === 'facts') return undefined;
  const words = id.replaceAll(/[()]/g, ' ').trim().split(/\s+/);
  const isExpression = /\s(?:AND|OR|WITH)\s/.test(id);
  const unknown = isExpression
    ? words.find((word, at) => !/^(?:AND|OR|WITH)$/.test(word) && !isKnown(word, words[at - 1]))
    : isKnown(id, undefined)
      ? undefined
      : id;
  if (unknown === undefined) return undefined;
  const near = meant[unknown.toLowerCase()];
  return {
    reason: `Unexpected licence \`${unknown}\`, expected an id of the SPDX list, such as \`CC-BY-4.0\`, or \`facts\``,
    help:
      near === undefined
        ? (didYouMean(unknown, spdxIds) ??
          'spdx.org/licenses lists the ids. For terms of the publisher’s own write `LicenseRef-` and a name, with their `address`.')
        : `Did you mean \`${near}\`?`,
    rule: 'source-licence',
  };
}

/** What stands after WITH is an exception, of which SPDX has a list of its own. */
function isKnown(word: string, before: string | undefined): boolean {
  if (before === 'WITH') return true;
  return spdxIds.has(word.replace(/\+$/, '')) || /^LicenseRef-[A-Za-z0-9.-]+$/.test(word);
}
