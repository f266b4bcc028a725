import { shift, startOf, type Period } from '#lib/dataset/period.ts';

export const parameterNames = ['from', 'to', 'until'] as const;
export const parameterTypes = ['Date', 'DateTime', 'String', 'UInt64'] as const;

export type ParameterName = (typeof parameterNames)[number];
export type ParameterType = (typeof parameterTypes)[number];

/** What a query may be given: `{from:Date}`. */
export type Parameter = { readonly name: ParameterName; readonly type: ParameterType };

type Span = { readonly from: Period; readonly to: Period };

/**
 * The value of a parameter as text, from the period that source.yaml states: `from` is its first day,
 * `to` its last, `until` the day after it. A String is the day as `2013-03-03`, a UInt64 as `20130303`,
 * a DateTime its first second, `2013-03-03 00:00:00`, or that of the hour where the period names hours.
 */
export function valueOf({ name, type }: Parameter, { from, to }: Span): string {
  const end = startOf(shift(to, 1));
  const days = {
    from: dayOf(startOf(from)),
    to: dayOf(end - 1),
    until: shift(dayOf(end - 1), 1),
  };
  if (type === 'DateTime') return secondOf(name === 'from' ? startOf(from) : end);
  return type === 'UInt64' ? days[name].replaceAll('-', '') : days[name];
}

/** The name that a parameter goes by in an engine, where one name has one type. */
export function keyOfParameter({ name, type }: Parameter): string {
  return `${name}_${type.toLowerCase()}`;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

function secondOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 19).replace('T', ' ');
}
