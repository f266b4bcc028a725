import { isPeriod, precisionOf, type Precision } from '#lib/dataset/period.ts';
import { readPeriod, readWrittenPeriod } from './period.ts';
import type { Seems } from './seems.ts';

type TimeType = 'hour' | 'date' | 'month' | 'year';

const dayMs = 86_400_000;

/** How a sheet is to show a column of each type. */
const shapes: Readonly<Record<TimeType, string>> = {
  hour: 'yyyy-mm-dd hh:mm',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
  year: 'yyyy',
};

const examples: Readonly<Record<TimeType, string>> = {
  hour: '2025-10-01T09',
  date: '2025-10-01',
  month: '2025-10',
  year: '2025',
};

const types: Readonly<Record<Precision, TimeType>> = {
  hour: 'hour',
  day: 'date',
  month: 'month',
  year: 'year',
};

const nouns: Readonly<Record<TimeType, string>> = {
  hour: 'an hour',
  date: 'a day',
  month: 'a month',
  year: 'a year',
};

/** What a narrowed text, or a number of a sheet, in a column of times seems to be; undefined where nothing can be said. */
export function seemsOfPeriod(narrowed: string, type: TimeType): Seems | undefined {
  const inExcel = `format the column in Excel as \`${shapes[type]}\`, and save it anew`;
  const yearFirst = `Write the year first, \`${examples[type]}\`: ${inExcel}.`;
  const serial = dayOfSerial(narrowed);
  if (serial !== undefined)
    return {
      noun: `Excel's number of the day ${serial}`,
      help: `The sheet shows a number for the date: ${inExcel}.`,
    };
  const week = /^(\d{4})-?W(\d{2})(?:-?([1-7]))?$/.exec(narrowed);
  if (week) return seemsOfWeek(week, type);
  const lastYear = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(narrowed);
  if (lastYear) {
    const [, first = '', second = '', year = ''] = lastYear;
    const one = `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`;
    const other = `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`;
    const days = [...new Set([one, other])].filter(isPeriod);
    return days.length === 0 ? undefined : { noun: days.join(' or '), help: yearFirst };
  }
  const english = /^(?:([A-Za-z]{3,9})[- ](\d{2})|(\d{1,2})-[A-Za-z]{3}(?:-\d{2})?)$/.exec(
    narrowed,
  );
  if (english)
    return {
      noun:
        english[1] === undefined
          ? 'a day whose year is not whole'
          : `a month of 20${english[2] ?? ''} or day ${english[2] ?? ''} of a month`,
      help: yearFirst,
    };
  if (/^\d{1,2}月(?:\d{1,2}日)?$|^\d{1,2}\/\d{1,2}$/.test(narrowed))
    return { noun: 'a date without its year', help: yearFirst };
  if (narrowed.endsWith('年度'))
    return {
      noun: 'a fiscal year, which is no year of the calendar',
      help: 'Write the day it begins in a column of `type: date`, or make it `type: label`.',
    };
  if (/^[A-Z]\d{1,2}[./]\d{1,2}[./]\d{1,2}$/.test(narrowed))
    return { noun: 'a date of an era whose name is cut short', help: yearFirst };
  if (/[A-Za-z]{3,}.*\d{4}$/.test(narrowed)) return { noun: 'a date in words', help: yearFirst };
  return seemsOfOther(narrowed, type);
}

/** A period of another length, or a time within one. */
function seemsOfOther(narrowed: string, type: TimeType): Seems | undefined {
  const period = readWrittenPeriod(narrowed, 'hour');
  const found = isPeriod(period) ? types[precisionOf(period)] : type;
  if (found !== type) {
    const cut = period.slice(0, examples[type].length);
    const wanted =
      period.length > cut.length
        ? `Write \`${cut}\``
        : `Write it whole, as in \`${examples[type]}\``;
    return {
      noun: nouns[found],
      help: `${wanted}, or \`type: ${found}\` for this column in source.yaml.`,
    };
  }
  const day = /^(.+?)[ T]\d{1,2}:\d{2}/.exec(narrowed)?.[1];
  return day !== undefined && isPeriod(readPeriod(day))
    ? {
        noun: `a time within ${nouns[type]}`,
        help: `Write what it begins with, as in \`${examples[type]}\`, once the data is counted by it.`,
      }
    : undefined;
}

function seemsOfWeek(
  [, year = '', week = '', day = '1']: RegExpExecArray,
  type: TimeType,
): Seems | undefined {
  const begins = dayOfWeek(Number(year), Number(week), Number(day));
  if (begins === undefined) return undefined;
  return {
    noun: `the ${day === '1' ? 'week' : 'day of a week'} that begins on ${begins}`,
    help:
      type === 'date'
        ? `Write that day: \`${begins}\`.`
        : 'A week is named by the day it begins: write `type: date` and `frequency: week` in source.yaml, and that day in the data.',
  };
}

/** ISO 8601: week 1 has the fourth of January, and weeks begin on Monday. */
function dayOfWeek(year: number, week: number, day: number): string | undefined {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayMs;
  const at = monday + ((week - 1) * 7 + day - 1) * dayMs;
  return week >= 1 && week <= 53 ? new Date(at).toISOString().slice(0, 10) : undefined;
}

/** Days since 1899-12-30 as most workbooks count them, of the years from 1954 to 2119. */
function dayOfSerial(narrowed: string): string | undefined {
  const days = /^(\d{5})(?:\.\d+)?$/.exec(narrowed)?.[1];
  if (days === undefined || Number(days) < 20_000 || Number(days) > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Number(days) * dayMs).toISOString().slice(0, 10);
}
