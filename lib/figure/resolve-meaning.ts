import type { VFileMessage } from 'vfile-message';
import { isWithin } from '#lib/dataset/period.ts';
import { bindAnnotation, rangeHelp, type Drawn } from './bind-annotation.ts';
import type { Fault } from './fault.ts';
import type { Figure } from './figure.ts';
import type { AnnotationSpec, ReferenceSpec } from './meaning-spec.ts';

export type Meaning = Pick<Figure, 'references' | 'annotations'>;
type Reference = Figure['references'][number];

/**
 * What an author marks in a figure, bound to its rows and series. Faults: a period of a reference of
 * which no row is drawn, or a value that its log scale has no place for (`figure-reference`); those of
 * `bindAnnotation`.
 */
export function resolveMeaning(
  asked: {
    readonly references: readonly ReferenceSpec[];
    readonly annotations: readonly AnnotationSpec[];
  },
  drawn: Drawn,
  fault: Fault,
): Meaning & { readonly messages: readonly VFileMessage[] } {
  const messages: VFileMessage[] = [];
  const references = asked.references.flatMap((reference, index): Reference[] => {
    const bound = bindReference(reference, drawn);
    if (!('reason' in bound)) return [bound];
    const { key, reason, help } = bound;
    messages.push(
      fault({ path: ['references', index, key], rule: 'figure-reference', reason, help }),
    );
    return [];
  });
  const annotations = asked.annotations.flatMap((annotation, index) => {
    const bound = bindAnnotation(annotation, drawn, ({ path, ...rest }) =>
      fault({ path: ['annotations', index, ...path], ...rest }),
    );
    if (bound.ok) return [bound.value];
    messages.push(...bound.messages);
    return [];
  });
  return { references, annotations, messages };
}

type Misfit = { readonly key: string; readonly reason: string; readonly help: string };

function bindReference(reference: ReferenceSpec, { rows, scale }: Drawn): Reference | Misfit {
  if ('value' in reference) {
    if (scale === 'linear' || reference.value > 0) return reference;
    return {
      key: 'value',
      reason: `Unexpected reference at ${reference.value} on a log scale, expected more than 0`,
      help: 'A log scale has no place for it. Leave out the reference, or `scale: log`.',
    };
  }
  const within = rows.filter(({ key }) => isWithin(key, reference.from, reference.to));
  const [first, last] = [within[0], within.at(-1)];
  if (first !== undefined && last !== undefined)
    return { first: first.key, last: last.key, label: reference.label };
  return {
    key: 'from',
    reason: `Unexpected reference from ${reference.from} to ${reference.to}, expected periods that are drawn`,
    help: rangeHelp(rows),
  };
}
