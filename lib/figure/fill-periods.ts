import { isWithin, precisionOf, shift, type Period } from '#lib/dataset/period.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import type { FigureSpec } from './spec.ts';

type Asked = Pick<FigureSpec, 'from' | 'to'>;
type Observed = Pick<Dataset, 'frequency' | 'period'>;

/** Guards against a range typed in the wrong century. */
const mostFilled = 20_000;

const precisions: Readonly<Record<string, string>> = {
  hour: 'hour',
  day: 'day',
  month: 'month',
  year: 'year',
};

/**
 * Every period to draw, in order: those of the rows (`keys`, in order, at least one) and, where the
 * dataset is of hours, days, weeks, months or years, those between that have none. Filled is the asked
 * range as far as the dataset says it observed. Keys that do not follow one another by whole steps
 * come back as they are.
 */
export function fillPeriods(
  keys: readonly Period[],
  asked: Asked,
  observed: Observed,
): readonly Period[] {
  const [first = '', last = ''] = [keys[0], keys.at(-1)];
  const span =
    observed.frequency === 'week'
      ? weeksOf(first, last, observed)
      : precisions[observed.frequency] === precisionOf(first)
        ? periodsOf(first, last, observed)
        : undefined;
  if (span === undefined) return keys;
  const filled: Period[] = [];
  for (
    let period = span.from;
    period <= span.to && filled.length < keys.length + mostFilled;
    period = shift(period, span.step)
  )
    if (isWithin(period, asked.from, asked.to)) filled.push(period);
  const known = new Set(filled);
  return keys.every((key) => known.has(key)) ? filled : keys;
}

type Span = { readonly from: Period; readonly to: Period; readonly step: number };

function periodsOf(first: Period, last: Period, { period }: Observed): Span {
  const from = [first, observedBound(period.from, first)].sort()[0] ?? first;
  const to = [last, observedBound(period.to, last)].sort()[1] ?? last;
  return { from, to, step: 1 };
}

/** Weeks keep the day of the first row; one that was not observed to its end is not a missing one. */
function weeksOf(first: Period, last: Period, { period }: Observed): Span {
  const start = observedBound(period.from, first);
  const end = observedBound(period.to, last);
  let from = first;
  for (let week = 0; week < mostFilled && shift(from, -7) >= start; week += 1)
    from = shift(from, -7);
  const lastWhole = shift(end, -6);
  return { from, to: lastWhole > last ? lastWhole : last, step: 7 };
}

/** The bound of the observed period in the precision of the rows; the row itself where it is coarser. */
function observedBound(bound: Period, row: Period): Period {
  return bound.length < row.length ? row : bound.slice(0, row.length);
}
