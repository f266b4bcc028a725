import { BackReferences } from '#components/figure/back-references.tsx';
import { ExhibitNumber } from '#components/figure/exhibit-number.tsx';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { textOf } from './attribute.ts';
import type { ElementProps } from './registry.ts';

/** A Markdown table with a number, a title and, where given, its source. */
export function TitledTable({
  context,
  id,
  title,
  number,
  source,
  references,
  children,
}: ElementProps) {
  const target = textOf(id);
  return (
    <figure className="exhibit table-exhibit" id={target}>
      <figcaption>
        <p className="exhibit-title">
          <ExhibitNumber context={context} kind="table" number={textOf(number)} /> {textOf(title)}
        </p>
      </figcaption>
      {children}
      {typeof source === 'string' && (
        <p className="exhibit-source">
          {messagesOf(context.locale).source}
          {colon(context.locale)}
          {source}
        </p>
      )}
      <BackReferences id={target} count={Number(textOf(references))} locale={context.locale} />
    </figure>
  );
}
