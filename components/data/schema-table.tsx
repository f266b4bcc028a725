import { Fragment } from 'react';
import type { SchemaRow } from '#lib/dataset/describe-schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { ScrollTable } from '#components/figure/scroll-table.tsx';

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
    <ScrollTable locale={locale} label={label}>
      <table className="schema-table">
        <thead>
          <tr>
            <th scope="col">{words.schemaPlace}</th>
            <th scope="col">{words.schemaType}</th>
            <th scope="col">{words.columnMeaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ path, type, required, description, values }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>
                {type[locale]}
                <span className={required ? 'schema-required' : 'cell-remark'}>
                  {required ? words.required : words.optional}
                </span>
              </td>
              <td>
                {description?.[locale] !== undefined && <CodeText text={description[locale]} />}
                {values.length > 0 && (
                  <p className="cell-remark">
                    {words.oneOf}{' '}
                    {values.map((value) => (
                      <Fragment key={value}>
                        <code>{value}</code>{' '}
                      </Fragment>
                    ))}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollTable>
  );
}

/** A text in which what stands between backticks is code. */
function CodeText({ text }: { readonly text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
}
