const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** What a period is made of, down to its precision; the year as it is said, without zeros before it. */
export type Parts = {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly hour: number | undefined;
};

/** The parts of a period: `2025`, `2025-10`, `2025-10-03`, `2025-10-03T13`. */
export function partsOf(period: string): Parts {
  const [year = '', month, day, hour] = period.split(/[-T]/);
  const numberOf = (part: string | undefined) => (part === undefined ? undefined : Number(part));
  return {
    year: String(Number(year)),
    month: numberOf(month),
    day: numberOf(day),
    hour: numberOf(hour),
  };
}

/** The English name of a month, from 1; empty where there is none. */
export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** A time of day: `09:00`. */
export function clock(hour: number, minute = 0): string {
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
