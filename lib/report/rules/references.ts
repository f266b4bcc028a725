import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { isUnresolved, type Unresolved } from '../report.ts';
import { numberInOrder } from '../numbering.ts';
import { attributesOf, type JsxElement } from './elements.ts';
import type { Findings } from './rule.ts';

/** A figure or table of a text, in order of appearance. */
export type Exhibit = {
  readonly id: string;
  readonly kind: 'figure' | 'table';
  /** Without the word: `3`, `1-a`. */
  readonly number: string;
  /** How often the text refers to it. */
  readonly references: number;
};

type Placed = {
  readonly id: string;
  readonly kind: 'figure' | 'table';
  readonly explicit: string | undefined;
  readonly node: JsxElement;
};

/** The figures that figures.yaml describes. */
export type FigureNames = {
  /** Explicit number of each, by id. */
  readonly numbers: ReadonlyMap<string, string | undefined>;
  readonly unresolved: Unresolved;
};

/**
 * Numbers the figures and tables of a text and joins its references to them, both ways: each element
 * gets its number, each reference its target's number and its own ordinal. Refuses what does not
 * exist, stands twice, or is never shown.
 */
export function resolveReferences(tree: Root, findings: Findings, figures: FigureNames): Exhibit[] {
  const placed: Placed[] = [];
  const references: { readonly to: string; readonly node: JsxElement }[] = [];
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const attributes = attributesOf(node) ?? {};
    if (node.name === 'Figure' && attributes['id'] !== undefined)
      placed.push({
        id: attributes['id'],
        kind: 'figure',
        explicit: figures.numbers.get(attributes['id']),
        node,
      });
    if (node.name === 'Table' && attributes['id'] !== undefined)
      placed.push({ id: attributes['id'], kind: 'table', explicit: attributes['number'], node });
    if (node.name === 'Ref' && attributes['to'] !== undefined)
      references.push({ to: attributes['to'], node });
  });
  checkPlaced(placed, findings, figures);
  const exhibits = (['figure', 'table'] as const).flatMap((kind) =>
    numberKind(
      placed.filter((item) => item.kind === kind),
      references,
    ),
  );
  checkNumbers(exhibits, placed, findings);
  const byId = new Map(exhibits.map((exhibit) => [exhibit.id, exhibit]));
  for (const item of placed)
    setAttributes(item.node, {
      number: byId.get(item.id)?.number ?? '',
      references: String(byId.get(item.id)?.references ?? 0),
    });
  const counts = new Map<string, number>();
  for (const { to, node } of references) {
    const target = byId.get(to);
    if (target === undefined) {
      findings.add({
        at: node.position,
        reason: `Unexpected reference to \`${to}\`, expected the id of a figure or table of this text`,
        help: figures.numbers.has(to)
          ? `It is described in figures.yaml but not shown: show it with <Figure id="${to}" />.`
          : didYouMean(to, byId.keys()),
        rule: 'reference-unknown',
      });
      continue;
    }
    const ordinal = (counts.get(to) ?? 0) + 1;
    counts.set(to, ordinal);
    setAttributes(node, { kind: target.kind, number: target.number, ordinal: String(ordinal) });
  }
  return exhibits;
}

function numberKind(
  placed: readonly Placed[],
  references: readonly { readonly to: string }[],
): Exhibit[] {
  const numbers = numberInOrder(placed.map((item) => item.explicit));
  return placed.map((item, index) => ({
    id: item.id,
    kind: item.kind,
    number: numbers[index] ?? '',
    references: references.filter((reference) => reference.to === item.id).length,
  }));
}

function checkPlaced(placed: readonly Placed[], findings: Findings, figures: FigureNames): void {
  const seen = new Set<string>();
  for (const { id, kind, node } of placed) {
    if (kind === 'figure' && !figures.numbers.has(id) && !isUnresolved(figures.unresolved, id))
      findings.add({
        at: node.position,
        reason: `Unexpected figure \`${id}\`, expected an id of figures.yaml`,
        help: didYouMean(id, figures.numbers.keys()) ?? 'Describe it in figures.yaml.',
        rule: 'figure-unknown',
      });
    if (seen.has(id))
      findings.add({
        at: node.position,
        reason: `Unexpected second \`${id}\`, expected each figure and table once in a text`,
        help: 'Refer to it with <Ref to="…" />.',
        rule: 'figure-twice',
      });
    seen.add(id);
  }
  for (const id of figures.numbers.keys())
    if (!seen.has(id))
      findings.add({
        at: undefined,
        reason: `Unexpected absence of figure \`${id}\`, expected every figure of figures.yaml in the text`,
        help: `Show it with <Figure id="${id}" />, or take it out of figures.yaml.`,
        rule: 'figure-unused',
      });
}

function checkNumbers(
  exhibits: readonly Exhibit[],
  placed: readonly Placed[],
  findings: Findings,
): void {
  const seen = new Map<string, string>();
  for (const exhibit of exhibits) {
    const key = `${exhibit.kind} ${exhibit.number}`;
    const other = seen.get(key);
    if (other !== undefined && other !== exhibit.id)
      findings.add({
        at: placed.find((item) => item.id === exhibit.id)?.node.position,
        reason: `Unexpected second ${key} (\`${exhibit.id}\`), expected another number than that of \`${other}\``,
        rule: 'figure-number',
      });
    seen.set(key, exhibit.id);
  }
}

function setAttributes(node: JsxElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    node.attributes = node.attributes.filter(
      (attribute) => attribute.type !== 'mdxJsxAttribute' || attribute.name !== name,
    );
    node.attributes.push({ type: 'mdxJsxAttribute', name, value });
  }
}
