import { visit } from 'unist-util-visit';
import type { Findings, MdastRule } from './rule.ts';

/** `footnote-unknown`, `footnote-unused`: each mark has its note, and each note a mark; neither vanishes unseen. */
export function refuseFootnotes(findings: Findings): MdastRule {
  return (tree) => {
    const referred = new Set<string>();
    visit(tree, 'footnoteReference', (node) => {
      referred.add(node.identifier);
    });
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition' && !referred.has(node.identifier))
        findings.add({
          at: node.position,
          reason: `Unexpected note \`[^${node.identifier}]\`, expected a mark in the text that refers to it`,
          help: 'Write the mark where the note belongs, or take the note out.',
          rule: 'footnote-unused',
        });
      const mark = node.type === 'text' ? /\[\^[^\]\s]+\]/.exec(node.value) : null;
      if (mark)
        findings.add({
          at: node.position,
          reason: `Unexpected mark \`${mark[0]}\` without a note, expected \`${mark[0]}: …\` on a line of its own`,
          help: 'Write the note at the end of the text.',
          rule: 'footnote-unknown',
        });
    });
  };
}
