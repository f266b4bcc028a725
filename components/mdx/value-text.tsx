import { formatValue } from '#lib/value/format.ts';
import { getReportValue } from './report-value.ts';
import type { ElementProps } from './registry.ts';

/** A number of the data, as the language writes it, with its unit; `<data>` keeps the exact number. */
export function ValueText({ context, of }: ElementProps) {
  const value = getReportValue(context, of);
  return <data value={value.value}>{formatValue(value, context.locale)}</data>;
}
