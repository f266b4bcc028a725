import { tableOf } from '#lib/chart/table.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { figureMessagesOf } from '#lib/i18n/figure-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { ScrollTable } from './scroll-table.tsx';

type FigureDataProps = {
  readonly figure: Figure;
  readonly locale: Locale;
  readonly folder: string;
  /** True where the figure has a page of its own to go to. */
  readonly page?: boolean;
  /** True where the table is shown at once. */
  readonly open?: boolean;
};

/** The figure as a table, its files, and what is known to be wrong with its data. */
export function FigureData({
  figure,
  locale,
  folder,
  page = false,
  open = false,
}: FigureDataProps) {
  const words = messagesOf(locale);
  const table = tableOf(figure, locale);
  return (
    <div className="exhibit-data" data-rows={figure.dimension.type}>
      <details open={open}>
        <summary>{words.table}</summary>
        <ScrollTable
          locale={locale}
          label={`${words.tableOf}${colon(locale)}${figure.title[locale]}`}
        >
          <table>
            <thead>
              <tr>
                {table.head.map((cell, index) => (
                  <th key={index} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.head}</th>
                  {row.cells.map((cell, index) => (
                    <td key={index}>
                      {cell.text}
                      {cell.remark !== undefined && (
                        <span className="cell-remark"> {cell.remark}</span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
        {table.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {figure.dataset.notes.length > 0 && (
          <>
            <p className="known-problems">{words.knownProblems}</p>
            <ul>
              {figure.dataset.notes.map((note) => (
                <li key={note.en}>{note[locale]}</li>
              ))}
            </ul>
          </>
        )}
      </details>
      <p className="files">
        {words.files}
        {colon(locale)}
        <a href={`${folder}${figure.id}.csv`}>CSV</a>{' '}
        <a href={`${folder}${figure.id}.json`}>JSON</a>{' '}
        <a href={`${folder}${figure.id}.svg`}>SVG</a>{' '}
        {(page || open) && <a href={`${folder}${figure.id}.png`}>PNG</a>}
        {page && (
          <>
            {' · '}
            <a href={folder}>{figureMessagesOf(locale).page}</a>
          </>
        )}
      </p>
    </div>
  );
}
