import { Fragment } from 'react';
import type { SchemaRow } from '#lib/dataset/describe-schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { WordsTable } from '#components/figure/words-table.tsx';

type SchemaTableProps = {
  readonly rows: readonly SchemaRow[];
  readonly locale: Locale;
  /** What is described. */
  readonly label: string;
};

/** Each place of a JSON file: its type, whether it must be there, and what it means. */
export function SchemaTable({ rows, locale, label }: SchemaTableProps) {
  const words = dataMessagesOf(locale);
  return (
    <WordsTable
      locale={locale}
      label={label}
      className="schema-table"
      head={[words.schemaPlace, words.schemaType, words.columnMeaning]}
      rows={rows.map((row) => ({
        key: row.path,
        cells: [
          <code key="path">{row.path}</code>,
          <TypeWords key="type" row={row} locale={locale} />,
          <MeaningWords key="meaning" row={row} locale={locale} />,
        ],
      }))}
    />
  );
}

type RowProps = { readonly row: SchemaRow; readonly locale: Locale };

function TypeWords({ row: { type, required }, locale }: RowProps) {
  const words = dataMessagesOf(locale);
  return (
    <>
      {type[locale]}
      <span className={required ? 'schema-required' : 'cell-remark'}>
        {required ? words.required : words.optional}
      </span>
    </>
  );
}

function MeaningWords({ row: { description, values }, locale }: RowProps) {
  return (
    <>
      {description?.[locale] !== undefined && <CodeText text={description[locale]} />}
      {values.length > 0 && (
        <p className="cell-remark">
          {dataMessagesOf(locale).oneOf}{' '}
          {values.map((value) => (
            <Fragment key={value}>
              <code>{value}</code>{' '}
            </Fragment>
          ))}
        </p>
      )}
    </>
  );
}

/** A text in which what stands between backticks is code. */
function CodeText({ text }: { readonly text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
