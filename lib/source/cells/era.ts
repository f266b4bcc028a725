import { hoursOf, isPeriod } from '#lib/dataset/period.ts';

/** The eras of which days are counted in our calendar throughout, and their first and last days. */
const eras: Readonly<Partial<Record<string, readonly [string, string]>>> = {
  大正: ['1912-07-30', '1926-12-24'],
  昭和: ['1926-12-25', '1989-01-07'],
  平成: ['1989-01-08', '2019-04-30'],
  令和: ['2019-05-01', '9999-12-31'],
};

const pattern =
  /^(?:(\d{4})|(大正|昭和|平成|令和) ?(\d{1,2}|元))年(?: ?(\d{1,2})月(?: ?(\d{1,2})日(?: ?(\d{1,2})(?:時(?:0?0分)?|:00(?::00)?))?)?)?$/;

/**
 * `2025年10月1日` or `令和7年10月1日 9時` as a period, as precise as it is written. Undefined where it
 * is none, or where it does not lie within its era from beginning to end: 平成31年 had four months.
 */
export function readJapanesePeriod(narrowed: string): string | undefined {
  const found = pattern.exec(narrowed);
  if (!found) return undefined;
  const [, written, name = '', count = '', month, day, hour] = found;
  const era = eras[name];
  const year =
    written ?? String(Number(era?.[0].slice(0, 4)) + (count === '元' ? 1 : Number(count)) - 1);
  const period = [
    year,
    month === undefined ? '' : `-${month.padStart(2, '0')}`,
    day === undefined ? '' : `-${day.padStart(2, '0')}`,
    hour === undefined ? '' : `T${hour.padStart(2, '0')}`,
  ].join('');
  if (era === undefined) return period;
  if (!isPeriod(period)) return undefined;
  const { first, last } = hoursOf(period);
  return first.slice(0, 10) >= era[0] && last.slice(0, 10) <= era[1] ? period : undefined;
}
