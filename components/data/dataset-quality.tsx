import type { Dataset } from '#lib/dataset/schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import { DatasetStatuses } from './dataset-statuses.tsx';

type DatasetQualityProps = { readonly dataset: Dataset; readonly locale: Locale };

/** How it was observed, what is known to be wrong with it, where it breaks and how it is revised. */
export function DatasetQuality({ dataset, locale }: DatasetQualityProps) {
  const words = dataMessagesOf(locale);
  return (
    <>
      <h3>{words.method}</h3>
      <p>{dataset.method?.[locale] ?? words.notRecorded}</p>
      <h3 id="known-problems">{words.knownProblems}</h3>
      {dataset.notes.length === 0 ? (
        <p>{words.noProblems}</p>
      ) : (
        <ul>
          {dataset.notes.map((note) => (
            <li key={note.en}>{note[locale]}</li>
          ))}
        </ul>
      )}
      <h3>{words.breaks}</h3>
      {dataset.breaks.length === 0 ? (
        <p>{words.noBreaks}</p>
      ) : (
        <ul>
          {dataset.breaks.map(({ at, note }) => (
            <li key={at}>
              {formatPeriod(at, locale)}
              {colon(locale)}
              {note[locale]}
            </li>
          ))}
        </ul>
      )}
      <h3>{words.revisions}</h3>
      <p>{dataset.revisions?.[locale] ?? words.notRecorded}</p>
      <h3 id="statuses">{words.statuses}</h3>
      <DatasetStatuses dataset={dataset} locale={locale} />
    </>
  );
}
