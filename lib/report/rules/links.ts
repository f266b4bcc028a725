import { visit } from 'unist-util-visit';
import type { Findings, MdastRule } from './rule.ts';

const schemes = new Set(['https:', 'http:', 'mailto:']);

/** `link-scheme`: links lead to the web, a mail address, a path of this site or a heading; nothing runs. */
export function refuseLinks(
  findings: Findings,
  known: { readonly hasPath: (path: string) => boolean },
): MdastRule {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return;
      const fault = faultOf(node.url, known.hasPath);
      if (fault)
        findings.add({
          at: node.position,
          reason: `Unexpected ${node.type === 'image' ? 'image' : 'link'} to \`${node.url}\`, expected ${fault.expected}`,
          help: fault.help,
          rule: fault.rule,
        });
    });
  };
}

function faultOf(
  url: string,
  hasPath: (path: string) => boolean,
): { readonly expected: string; readonly rule: string; readonly help?: string } | undefined {
  if (url.startsWith('#')) return undefined;
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
