import type { Dataset } from '#lib/dataset/schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import {
  datasetTable,
  type DatasetTable as Table,
  type DatasetTableCell,
} from '#lib/site/dataset-table.ts';
import { ScrollTable } from '#components/figure/scroll-table.tsx';

type DatasetTableProps = {
  readonly dataset: Dataset;
  readonly locale: Locale;
  /** Address of the CSV, which has every row. */
  readonly csv: string;
};

/** More columns than these find no room on a sheet of paper that stands upright. */
const mostUpright = 8;

/** A dataset row by row in words: why a value is absent, how far to trust it, where it comes from. */
export function DatasetTable({ dataset, locale, csv }: DatasetTableProps) {
  const words = dataMessagesOf(locale);
  const table = datasetTable(dataset, locale);
  return (
    <>
      {table.part !== 'all' && (
        <p>
          {table.part === 'latest'
            ? words.latestRows(table.rows.length, dataset.rows.length)
            : words.firstRows(table.rows.length, dataset.rows.length)}{' '}
          <a href={csv}>{words.allRows}</a>
        </p>
      )}
      <div
        className="dataset-table"
        data-rows={dataset.columns[0]?.type}
        data-wide={dataset.columns.length > mostUpright || undefined}
      >
        <ScrollTable
          locale={locale}
          label={`${words.table}${colon(locale)}${dataset.title[locale]}`}
        >
          <table>
            <thead>
              <tr>
                {table.head.map(({ id, words: head, role }) => (
                  <th key={id} scope="col" data-role={role}>
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells }) => (
                <Row key={key} cells={cells} head={table.head} />
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </div>
    </>
  );
}

type RowProps = { readonly cells: readonly DatasetTableCell[]; readonly head: Table['head'] };

function Row({ cells, head }: RowProps) {
  const [first, ...rest] = cells;
  return (
    <tr>
      <th scope="row">{first && <CellWords cell={first} />}</th>
      {rest.map((cell, index) => (
        <td key={head[index + 1]?.id} data-role={head[index + 1]?.role}>
          <CellWords cell={cell} />
        </td>
      ))}
    </tr>
  );
}

function CellWords({
  cell: { text, remark, note, addresses },
}: {
  readonly cell: DatasetTableCell;
}) {
  return (
    <>
      {addresses.length === 0
        ? text
        : addresses.map((address) => (
            <a key={address} href={address}>
              {shortened(address)}
            </a>
          ))}
      {remark !== undefined && <span className="cell-remark"> {remark}</span>}
      {note !== undefined && <span className="cell-note">{note}</span>}
    </>
  );
}

/** `https://www.example/a/b.html` as `www.example/a/b.html`: whole, so that no two read alike. */
function shortened(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
