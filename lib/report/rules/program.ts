import type {} from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { Findings, MdastRule } from './rule.ts';

/** `content-program`: a text is data; imports, exports and expressions are refused, comments are not. */
export function refuseProgram(findings: Findings): MdastRule {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type === 'mdxjsEsm') {
        findings.add({
          at: node.position,
          reason: `Unexpected \`${node.value.split('\n')[0] ?? ''}\`, expected no import or export in a text`,
          help: 'Everything a text may use is there without an import; docs/authors.md lists it.',
          rule: 'content-program',
        });
      }
      if (
        (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') &&
        !isComment(node.value)
      ) {
        findings.add({
          at: node.position,
          reason: `Unexpected expression \`{${node.value}}\`, expected text`,
          help: 'For a number of the data use <Value of="…" />; for a brace as such write &#123; or set it in backticks.',
          rule: 'content-program',
        });
      }
    });
  };
}

function isComment(code: string): boolean {
  return /^\s*(\/\*[\s\S]*\*\/\s*)*$/.test(code);
}
