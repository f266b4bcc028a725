import { visit } from 'unist-util-visit';
import type { Findings, MdastRule } from './rule.ts';

/** `heading-order`: the title is the head's, so a text begins at `##`, and no level is passed over. */
export function refuseHeadings(findings: Findings): MdastRule {
  return (tree) => {
    let last = 1;
    visit(tree, 'heading', (node) => {
      if (node.depth === 1 || node.depth > last + 1)
        findings.add({
          at: node.position,
          reason: `Unexpected heading of level ${node.depth}, expected ${last === 1 ? 'level 2' : `level 2 to ${Math.min(last + 1, 6)}`}`,
          help: 'The title stands in the head of the file; sections begin with ##.',
          rule: 'heading-order',
        });
      last = Math.max(2, node.depth);
    });
  };
}
