import { flatColumns, type FlatColumn } from '#lib/dataset/file/flat-columns.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { unitOf } from '#lib/dataset/unit.ts';
import { dataMessagesOf, type DataMessages } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { WordsTable } from '#components/figure/words-table.tsx';
import { StatusCodes } from './status-codes.tsx';

type DatasetColumnsProps = { readonly dataset: Dataset; readonly locale: Locale };

/** What each column of the flat files is called, means and holds; and what 1 is where it is normalised. */
export function DatasetColumns({ dataset, locale }: DatasetColumnsProps) {
  const words = dataMessagesOf(locale);
  return (
    <>
      <WordsTable
        locale={locale}
        label={words.columns}
        className="dataset-columns"
        head={[words.columnName, words.columnMeaning, words.columnType, words.unit]}
        rows={flatColumns(dataset).map((column) => ({
          key: column.id,
          cells: [
            <code key="name">{column.id}</code>,
            meaningOf(column, words, locale),
            typeOf(column, words),
            column.part === 'value' && column.of.role === 'measure'
              ? unitOf(column.of, dataset)[locale]
              : undefined,
          ],
        }))}
      />
      <StatusCodes dataset={dataset} locale={locale} />
      {dataset.columns.map(
        (column) =>
          column.role === 'measure' &&
          column.base && (
            <p key={column.id}>{words.base(column.title[locale], column.base[locale])}</p>
          ),
      )}
    </>
  );
}

function typeOf({ of, part }: FlatColumn, words: DataMessages): string {
  if (part === 'status') return words.statusType;
  return words.columnTypes[part === 'value' ? of.type : 'text'];
}

function meaningOf({ of, part }: FlatColumn, words: DataMessages, locale: Locale): string {
  const title = of.title[locale];
  switch (part) {
    case 'value':
      return title;
    case 'ja':
      return words.partJa(title);
    case 'en':
      return words.partEn(title);
    case 'status':
      return words.partStatus(title);
  }
}
