import { isBigCount } from '#lib/dataset/count.ts';
import { keyOf } from '#lib/dataset/row-key.ts';
import type { Cell, Column, Dataset } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import { webAddressSchema } from '#lib/diagnostic/web-address.ts';
import { statusWords } from '#lib/figure/status-words.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { withUnit } from '#lib/i18n/marks.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { formatPeriod, formatWeek } from '#lib/i18n/period.ts';

/** A cell in words, with what must be said of it. */
export type DatasetTableCell = {
  readonly text: string;
  /** Why there is no value, or how far to trust it, in a word. */
  readonly remark: string | undefined;
  /** What more is said of it. */
  readonly note: string | undefined;
  /** Of a cell of addresses: those that can be followed, in place of the text. */
  readonly addresses: readonly string[];
};

export type DatasetTable = {
  readonly head: readonly { readonly id: string; readonly words: string; readonly role: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly DatasetTableCell[];
  }[];
  /** Which rows of the dataset these are. */
  readonly part: 'all' | 'latest' | 'first';
};

/** Rows beyond this are in the files alone. */
export const mostTableRows = 400;

/**
 * A dataset as a table of words, row for row; of a longer one the latest rows, or the first where rows
 * are labels, which have no order in time.
 */
export function datasetTable(dataset: Dataset, locale: Locale): DatasetTable {
  const timed = dataset.columns[0]?.type !== 'label';
  const weekly = dataset.frequency === 'week';
  const rows = timed ? dataset.rows.slice(-mostTableRows) : dataset.rows.slice(0, mostTableRows);
  // Of two statuses of one cell the first is told, as in figures.
  const statuses = new Map(
    dataset.statuses.toReversed().map((status) => [`${status.at}\n${status.column}`, status]),
  );
  return {
    head: dataset.columns.map((column) => ({
      id: column.id,
      words: headOf(column, dataset, locale),
      role: column.role,
    })),
    rows: rows.map((row) => ({
      key: keyOf(row),
      cells: dataset.columns.map((column, index) => {
        const said = statuses.get(`${keyOf(row)}\n${column.id}`);
        const cell = cellOf(row[index] ?? null, column, { locale, isWeek: index === 0 && weekly });
        if (said === undefined) return cell;
        return { ...cell, remark: statusWords[said.status][locale], note: said.note?.[locale] };
      }),
    })),
    part: rows.length === dataset.rows.length ? 'all' : timed ? 'latest' : 'first',
  };
}

function headOf(column: Column, dataset: Dataset, locale: Locale): string {
  const title = column.title[locale];
  if (column.role !== 'measure') return title;
  return withUnit(title, unitOf(column, dataset)[locale], locale);
}

type Wording = {
  readonly locale: Locale;
  /** Whether a day stands for the week that begins with it. */
  readonly isWeek: boolean;
};

function cellOf(cell: Cell, column: Column, wording: Wording): DatasetTableCell {
  if (cell === null)
    return column.role === 'measure'
      ? { ...plain('—'), remark: statusWords.missing[wording.locale] }
      : plain('');
  if (Array.isArray(cell)) {
    const followed = cell.every((address) => webAddressSchema.safeParse(address).success);
    return { ...plain(cell.join(' ')), addresses: followed ? cell : [] };
  }
  return plain(textOf(cell, column, wording));
}

function plain(text: string): DatasetTableCell {
  return { text, remark: undefined, note: undefined, addresses: [] };
}

function textOf(
  cell: Exclude<Cell, null | string[]>,
  column: Column,
  { locale, isWeek }: Wording,
): string {
  if (typeof cell === 'number') return formatNumber(cell, locale);
  if (typeof cell !== 'string') return cell[locale];
  switch (column.type) {
    case 'hour':
    case 'date':
    case 'month':
    case 'year':
      return isWeek ? formatWeek(cell, locale) : formatPeriod(cell, locale);
    case 'label': {
      const labels = column.labels ?? {};
      return (Object.hasOwn(labels, cell) ? labels[cell] : undefined)?.[locale] ?? cell;
    }
    case 'count':
      return isBigCount(cell) ? formatNumber(cell, locale) : cell;
    default:
      return cell;
  }
}
