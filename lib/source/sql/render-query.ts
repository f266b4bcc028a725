import type { Place } from '#lib/diagnostic/diagnostic.ts';
import { placeAt } from './place-at.ts';
import type { BoundParameter, BoundQuery } from './read-query.ts';

/** A query as it is sent. */
export type RenderedQuery = {
  readonly text: string;
  /** Where a byte of it, counted from 0 as the engines count, stands in the file of the query. */
  readonly placeOf: (byte: number) => Place;
};

/** Writes something in the place of each placeholder: a parameter of the engine's own, or a literal. */
export function renderQuery(
  query: BoundQuery,
  write: (parameter: BoundParameter) => string,
): RenderedQuery {
  let text = '';
  let read = query.start;
  /** Offsets in what is sent and in the file from which on both run alike. */
  const marks = [{ sent: 0, own: read }];
  for (const parameter of query.parameters) {
    text += query.text.slice(read, parameter.start);
    marks.push({ sent: text.length, own: parameter.start });
    text += write(parameter);
    read = parameter.end;
    marks.push({ sent: text.length, own: read });
  }
  text += query.text.slice(read, query.end);
  return {
    text,
    placeOf: (byte) => {
      const offset = Buffer.from(text).subarray(0, byte).toString().length;
      const at = marks.findLastIndex((mark) => mark.sent <= offset);
      const { sent, own } = marks[at] ?? { sent: 0, own: query.start };
      const next = marks[at + 1]?.own ?? query.end;
      return placeAt(query.text, Math.min(own + offset - sent, next));
    },
  };
}
