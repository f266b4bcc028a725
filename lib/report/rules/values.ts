import { visit } from 'unist-util-visit';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import type { Value } from '#lib/value/value.ts';
import { isUnresolved, type Unresolved } from '../report.ts';
import { attributesOf } from './elements.ts';
import type { Findings, MdastRule } from './rule.ts';

/** `value-unknown`, `change-refused`: numbers are named in values.yaml, and compared only with what is known and comparable. */
export function refuseValues(
  findings: Findings,
  values: ReadonlyMap<string, Value>,
  unresolved: Unresolved,
): MdastRule {
  return (tree) => {
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      if (node.name !== 'Value' && node.name !== 'Change') return;
      const name = attributesOf(node)?.['of'];
      if (name === undefined || isUnresolved(unresolved, name)) return;
      const value = values.get(name);
      if (value === undefined) {
        findings.add({
          at: node.position,
          reason: `Unexpected value \`${name}\`, expected a name of values.yaml`,
          help: didYouMean(name, values.keys()) ?? 'Name it in values.yaml beside the text.',
          rule: 'value-unknown',
        });
      } else if (node.name === 'Change' && value.change.kind === 'refused') {
        findings.add({
          at: node.position,
          reason: `Unexpected comparison of \`${name}\`, expected a period before that is known and comparable: ${value.change.reason}`,
          help: 'Say in words why there is no comparison.',
          rule: 'change-refused',
        });
      }
    });
  };
}
