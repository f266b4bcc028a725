import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import { describeIssue } from '#lib/diagnostic/issue.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { allowedHtml, isVocabularyName, vocabulary } from '../vocabulary.ts';
import type { Findings, MdastRule } from './rule.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** `vocabulary`: only elements that the vocabulary or the allowed HTML has, with their attributes as plain text. */
export function refuseElements(findings: Findings): MdastRule {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        checkElement(node, findings);
    });
  };
}

function checkElement(node: JsxElement, findings: Findings): void {
  const name = node.name ?? '';
  const allowed = Object.hasOwn(allowedHtml, name) ? allowedHtml[name] : undefined;
  if (!isVocabularyName(name) && allowed === undefined) {
    findings.add({
      at: node.position,
      reason: `Unexpected \`<${name}>\`, expected an element of the vocabulary`,
      help:
        didYouMean(name, [...Object.keys(vocabulary), ...Object.keys(allowedHtml)]) ??
        'docs/authors.md lists what a text may hold; a `<` in prose is written &lt;.',
      rule: 'vocabulary',
    });
    return;
  }
  const attributes = attributesOf(node, findings);
  if (attributes === undefined) return;
  if (isVocabularyName(name)) {
    const parsed = vocabulary[name].safeParse(attributes, { reportInput: true });
    if (parsed.success) return;
    for (const issue of parsed.error.issues.flatMap((found) => describeIssue(found)))
      findings.add({
        at: node.position,
        reason: `${issue.reason}, in <${name}>`,
        help: 'docs/authors.md lists the attributes.',
        rule: 'vocabulary-attribute',
      });
    return;
  }
  for (const attribute of Object.keys(attributes))
    if (allowed?.includes(attribute) !== true)
      findings.add({
        at: node.position,
        reason: `Unexpected attribute \`${attribute}\` in <${name}>, expected none by that name`,
        rule: 'vocabulary-attribute',
      });
}

/** The attributes as plain text; undefined, and a finding, where one is computed or spread. */
export function attributesOf(
  node: JsxElement,
  findings?: Findings,
): Record<string, string> | undefined {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') {
      attributes[attribute.name] = attribute.value;
      continue;
    }
    findings?.add({
      at: node.position,
      reason: `Unexpected computed attribute in <${node.name ?? ''}>, expected text in quotes`,
      help: 'Write attributes as name="text".',
      rule: 'content-program',
    });
    return undefined;
  }
  return attributes;
}
