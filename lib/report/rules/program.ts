import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx';
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
        !isComment(node)
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

/** A comment is an expression without a program: the parser's own tree says so, not the letters. */
function isComment(node: MdxFlowExpression | MdxTextExpression): boolean {
  return node.data?.estree?.body.length === 0;
}
