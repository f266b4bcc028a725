import type { ReactNode } from 'react';
import type { Locale } from '#lib/i18n/locale.ts';
import { ScrollTable } from './scroll-table.tsx';

type WordsTableProps = {
  readonly locale: Locale;
  readonly label: string;
  readonly className: string;
  readonly head: readonly string[];
  /** A cell a column; one that is undefined is left out where rows are lists. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

/**
 * A table of words. Where there is no room for columns each row is a list of what the head says of it:
 * the roles are written out, as browsers take them from a table that is not laid out as one.
 */
export function WordsTable({ locale, label, className, head, rows }: WordsTableProps) {
  return (
    <ScrollTable locale={locale} label={label}>
      <table className={`${className} stacked`} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {head.map((words) => (
              <th key={words} scope="col" role="columnheader">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key} role="row">
              <th scope="row" role="rowheader">
                {first}
              </th>
              {rest.map((cell, index) => (
                <td key={head[index + 1]} role="cell" data-head={head[index + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}
