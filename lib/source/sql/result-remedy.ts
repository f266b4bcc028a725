import type { SourceColumn } from '#lib/dataset/recipe/source-file.ts';
import type { RefusedCell } from '../cells/refused-cell.ts';
import { seemsOfAmount } from '../cells/seems-number.ts';
import type { Seems } from '../cells/seems.ts';
import type { Dialect } from './code-of.ts';

/** How each engine makes of an expression what a column of each type takes; DuckDB's also of a text. */
const casts: Readonly<
  Record<
    Dialect,
    Readonly<Record<'hour' | 'date' | 'month' | 'year' | 'count' | 'number' | 'text', string>>
  >
> = {
  duckdb: {
    hour: "date_trunc('hour', CAST(… AS TIMESTAMP))",
    date: 'CAST(… AS DATE)',
    month: "strftime(CAST(… AS DATE), '%Y-%m')",
    year: 'year(CAST(… AS DATE))',
    count: 'CAST(… AS UBIGINT)',
    number: 'CAST(… AS DOUBLE)',
    text: 'CAST(… AS VARCHAR)',
  },
  clickhouse: {
    hour: 'toStartOfHour(…)',
    date: 'toDate(…)',
    month: "formatDateTime(…, '%Y-%m')",
    year: 'toYear(…)',
    count: 'toUInt64(…)',
    number: 'toFloat64(…)',
    text: 'toString(…)',
  },
};

/** What differs beside casts. */
const words: Readonly<
  Record<Dialect, Readonly<Record<'count' | 'wide' | 'known' | 'week' | 'some', string>>>
> = {
  duckdb: {
    count: 'count(*)',
    wide: 'sum(CAST(… AS HUGEINT))',
    known: "coalesce(CAST(… AS VARCHAR), 'unknown')",
    week: "CAST(date_trunc('week', CAST(… AS DATE)) AS DATE)",
    some: 'count(*) FILTER (…)',
  },
  clickhouse: {
    count: 'count()',
    wide: 'sum(toDecimal128(…, 0))',
    known: "ifNull(toString(…), 'unknown')",
    week: 'toMonday(…)',
    some: 'countIf(…)',
  },
};

/** What to write in a query so that its column takes a cell that was refused. */
export function remedyFor(
  { column, written, expected }: Pick<RefusedCell, 'column' | 'written' | 'expected'>,
  dialect: Dialect,
): Seems {
  const name = nameOf(column.from);
  const own = words[dialect];
  const inQuery = (expression: string): string => `\`${expression} AS ${name}\``;
  if (written === null)
    return {
      help:
        column.type === 'label'
          ? `Leave such rows out of the query, \`${name} IS NOT NULL\`, or name them: ${inQuery(own.known)}.`
          : `Leave such rows out of the query: \`${name} IS NOT NULL\`.`,
    };
  const cast = inQuery(casts[dialect][castOf(column.type)]);
  switch (column.type) {
    case 'hour':
    case 'date':
    case 'month':
    case 'year':
      if (typeof written === 'string' && /W\d/.test(written))
        return {
          noun: 'a week',
          help: `A week is named by the day it begins, in a column of \`type: date\`: ${inQuery(own.week)}.`,
        };
      return typeof written === 'string'
        ? { help: `Cast it in the query: ${cast}.` }
        : { noun: 'a number', help: `Give the time itself, not a number of it: ${cast}.` };
    case 'count':
      return remedyForCount(written, { cast, wide: inQuery(own.wide), count: inQuery(own.count) });
    default:
      return {
        noun: typeof written === 'boolean' ? 'true or false' : undefined,
        help:
          expected === 'a text in both languages'
            ? 'A query gives a text in one language: write `type: text` for this column in source.yaml.'
            : `Cast it in the query: ${cast}.`,
      };
  }
}

/** What to do about a key that comes twice. */
export function remedyForRepeated(from: string, dialect: Dialect): string {
  const name = nameOf(from);
  return `Group by it alone, \`GROUP BY ${name}\`, and give each category a column of its own: \`${words[dialect].some} AS …\`.`;
}

function remedyForCount(
  written: RefusedCell['written'],
  { cast, wide, count }: { readonly cast: string; readonly wide: string; readonly count: string },
): Seems {
  if (typeof written === 'string')
    return { noun: 'a text', help: `Cast it in the query: ${cast}; what is counted is ${count}.` };
  if (typeof written !== 'number' && typeof written !== 'bigint')
    return { noun: 'true or false', help: `Cast it in the query: ${cast}.` };
  const amount = seemsOfAmount(Number(written));
  if (amount?.noun === 'a number with a fraction')
    return {
      ...amount,
      help: `Count in whole numbers, ${count} or ${wide}, or write \`type: number\` for this column in source.yaml.`,
    };
  if (amount)
    return {
      ...amount,
      help: `${amount.help} A sum that ran over is summed in more bits: ${wide}.`,
    };
  return typeof written === 'bigint'
    ? {
        noun: 'a count of more than 38 digits',
        help: 'Count in a larger unit, and say so under `unit` in source.yaml.',
      }
    : {
        noun: 'a double, which does not hold so large a count exactly',
        help: `Keep it whole throughout the query: ${wide}.`,
      };
}

function castOf(type: SourceColumn['type']): keyof (typeof casts)['duckdb'] {
  switch (type) {
    case 'percent':
      return 'number';
    case 'label':
    case 'bilingual':
    case 'addresses':
      return 'text';
    default:
      return type;
  }
}

/** A name as both engines have it. */
function nameOf(name: string): string {
  return /^[a-z_]\w*$/i.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
