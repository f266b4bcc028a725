import { statusSchema, type Dataset } from '#lib/dataset/schema.ts';
import { statusWords } from '#lib/figure/status-words.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';

type StatusCodesProps = { readonly dataset: Dataset; readonly locale: Locale };

/** What the words mean that stand in the flat files' columns of statuses; nothing where there is none. */
export function StatusCodes({ dataset, locale }: StatusCodesProps) {
  const words = dataMessagesOf(locale);
  const told = new Set(dataset.statuses.map(({ status }) => status));
  if (told.size === 0) return null;
  return (
    <>
      <h3 id="status-codes">{words.statusCodes}</h3>
      <dl className="status-codes">
        {statusSchema.options
          .filter((status) => told.has(status))
          .map((status) => (
            <div key={status}>
              <dt>
                <code>{status}</code>
              </dt>
              <dd>
                {statusWords[status][locale]}
                <span className="cell-remark"> {words.statusMeanings[status]}</span>
              </dd>
            </div>
          ))}
      </dl>
      <p>{words.statusEmpty}</p>
    </>
  );
}
