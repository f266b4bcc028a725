import { formatChange } from '#lib/value/format.ts';
import { getReportValue } from './report-value.ts';
import type { ElementProps } from './registry.ts';

/** How a number stands to that of the period before, in words. */
export function ValueChange({ context, of }: ElementProps) {
  return (
    <span className="change">{formatChange(getReportValue(context, of), context.locale)}</span>
  );
}
