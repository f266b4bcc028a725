import { visit } from 'unist-util-visit';
import type { Position } from 'unist';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import type { Findings, MdastRule } from './rule.ts';

const schemes = new Set(['https:', 'http:', 'mailto:']);

/** A link to a place within its own text, to be checked once the places are known. */
export type FragmentLink = { readonly id: string; readonly at: Position | undefined };

/**
 * `link-scheme`, `link-path`, `image`: links lead to the web, a mail address, a page of this site or a
 * place in the text; nothing runs, and nothing is fetched from elsewhere. Gives the links within the
 * text, which `refuseFragments` judges.
 */
export function refuseLinks(
  findings: Findings,
  known: { readonly hasPath: (path: string) => boolean; readonly fragments: FragmentLink[] },
): MdastRule {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type === 'image' || node.type === 'imageReference')
        findings.add({
          at: node.position,
          reason: 'Unexpected image, expected none in a text',
          help: 'A figure is described in figures.yaml and drawn from its dataset.',
          rule: 'image',
        });
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (node.url.startsWith('#')) {
        known.fragments.push({ id: node.url.slice(1), at: node.position });
        return;
      }
      const fault = faultOf(node.url, known.hasPath);
      if (fault)
        findings.add({
          at: node.position,
          reason: `Unexpected link to \`${node.url}\`, expected ${fault.expected}`,
          help: fault.help,
          rule: fault.rule,
        });
    });
  };
}

/** `link-fragment`: a link within a text leads to one of its sections, figures or tables. */
export function refuseFragments(
  findings: Findings,
  fragments: readonly FragmentLink[],
  ids: ReadonlySet<string>,
): void {
  for (const { id, at } of fragments)
    if (!ids.has(decodeURIComponent(id)))
      findings.add({
        at,
        reason: `Unexpected link to \`#${id}\`, expected a section, figure or table of this text`,
        help: didYouMean(id, ids) ?? 'Sections are `#section-1`, `#section-1-2` and so on.',
        rule: 'link-fragment',
      });
}

function faultOf(
  url: string,
  hasPath: (path: string) => boolean,
): { readonly expected: string; readonly rule: string; readonly help?: string } | undefined {
  if (url.startsWith('/') && !url.startsWith('//')) {
    const path = url.split(/[#?]/)[0] ?? url;
    return hasPath(path)
      ? undefined
      : {
          expected: 'the path of a page of this site in this language',
          rule: 'link-path',
          help: 'Write it without the language and with a closing slash, such as `/wizsafe/2025-09/`; a page that is not released has no address.',
        };
  }
  const scheme = /^\s*([a-z][a-z0-9+.-]*:)/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.has(scheme))
    return {
      expected: 'an https address, a mail address, a path from the root of the site or a #heading',
      rule: 'link-scheme',
    };
  return undefined;
}
