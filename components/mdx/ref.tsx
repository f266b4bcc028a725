import { formatExhibit } from '#lib/report/exhibit.ts';
import { textOf } from './attribute.ts';
import type { ElementProps } from './registry.ts';

/** A reference to a figure or table of the text: a link there, and the place that its caption links back to. */
export function Ref({ context, to, kind, number, ordinal }: ElementProps) {
  const target = textOf(to);
  return (
    <a className="ref" id={`ref-${target}-${textOf(ordinal)}`} href={`#${target}`}>
      {context.report &&
        formatExhibit(
          context.report.wording,
          kind === 'table' ? 'table' : 'figure',
          textOf(number),
          context.locale,
        )}
    </a>
  );
}
