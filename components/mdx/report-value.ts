import type { Value } from '#lib/value/value.ts';
import { textOf } from './attribute.ts';
import type { MdxContext } from './context.ts';

/** A value that the text names. Throws where there is none: the rules of the text have refused that before. */
export function getReportValue(context: MdxContext, of: unknown): Value {
  const name = textOf(of);
  const value = context.report?.values.get(name);
  if (value === undefined) throw new Error(`no value ${name}`);
  return value;
}
