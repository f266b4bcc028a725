import { precisionOf, startOf, type Precision } from '#lib/dataset/period.ts';

/**
 * A weekly dataset on an axis: of bands, one a week, named by its first day; or of time, where weeks
 * begin at some of the days.
 */
export type Week = 'bands' | 'time';

/** Which periods are ticked, and to what precision they are written: the length of a period. */
export type Step = {
  readonly chosen: (period: string) => boolean;
  readonly length: 4 | 7 | 10 | 13;
};

const day = 86_400_000;
const finest: Readonly<Record<Precision, number>> = { hour: 13, day: 10, month: 7, year: 4 };

/** The steps for periods of the precision of the first of them, from the finest to the coarsest. */
export function stepsOf(first: string, week: Week | undefined): readonly Step[] {
  const isWeekly = week !== undefined;
  // The first week that begins in a month stands for the month.
  const isFirstOfMonth = monthly(week === 'bands' ? 7 : 1);
  const monthIn = (months: readonly string[]) => (period: string) =>
    isFirstOfMonth(period) && months.includes(period.slice(5, 7) || '01');
  const every = (years: number) => (period: string) =>
    monthIn(['01'])(period) && Number(period.slice(0, 4)) % years === 0;
  const steps: readonly Step[] = [
    ...[1, 3, 6, 12].map((hours): Step => ({ length: 13, chosen: hourly(hours) })),
    ...(isWeekly
      ? [1, 2].map((weeks): Step => ({ length: 10, chosen: weekly(first, weeks) }))
      : [{ length: 10, chosen: isMidnight } as const, { length: 10, chosen: isMonday } as const]),
    { length: 7, chosen: isFirstOfMonth },
    { length: 7, chosen: monthIn(['01', '04', '07', '10']) },
    { length: 7, chosen: monthIn(['01', '07']) },
    ...[1, 2, 5, 10, 20, 50].map((years): Step => ({ length: 4, chosen: every(years) })),
  ];
  return steps.filter(({ length }) => length <= finest[precisionOf(first)]);
}

const isMidnight = (period: string): boolean => period.length < 13 || period.endsWith('T00');

const hourly = (hours: number) => (period: string) => Number(period.slice(11)) % hours === 0;

const isMonday = (period: string): boolean =>
  isMidnight(period) && new Date(startOf(period)).getUTCDay() === 1;

const weekly = (first: string, weeks: number) => (period: string) =>
  (startOf(period) - startOf(first)) % (7 * weeks * day) === 0;

/** The first of a month among periods so many days apart; a month and a year are their own. */
const monthly = (days: number) => (period: string) =>
  isMidnight(period) && Number(period.slice(8, 10) || '1') <= days;
