import type { Dataset } from '#lib/dataset/schema.ts';
import { statusWords } from '#lib/figure/status-words.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { countAbsent, countStatuses } from '#lib/site/dataset-statuses.ts';

type DatasetStatusesProps = { readonly dataset: Dataset; readonly locale: Locale };

/** How many values are absent or carry a reservation, by the reason; and which counts are not shown. */
export function DatasetStatuses({ dataset, locale }: DatasetStatusesProps) {
  const words = dataMessagesOf(locale);
  const counts = countStatuses(dataset);
  const absent = countAbsent(dataset);
  const isWhole = counts.length === 0 && absent === 0;
  return (
    <>
      <p>{isWhole ? words.noStatuses : words.notZero}</p>
      {!isWhole && (
        <dl className="dataset-terms">
          {counts.map(({ status, count }) => (
            <div key={status}>
              <dt>
                {statusWords[status][locale]}{' '}
                <span className="status-count">{words.valueCount(count)}</span>
              </dt>
              <dd>{words.statusMeanings[status]}</dd>
            </div>
          ))}
          {absent > 0 && (
            <div>
              <dt>
                {words.absent} <span className="status-count">{formatNumber(absent, locale)}</span>
              </dt>
              <dd>{words.absentMeaning}</dd>
            </div>
          )}
        </dl>
      )}
      {dataset.smallest !== undefined && <p>{words.smallest(dataset.smallest)}</p>}
    </>
  );
}
