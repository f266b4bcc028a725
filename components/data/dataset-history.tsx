import { dataVersion } from '#lib/dataset/data-version.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import type { Dataset } from '#lib/dataset/schema.ts';
import { dataMessagesOf, type DataMessages } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { formatPeriod } from '#lib/i18n/period.ts';
import { dayInTokyo, tellHistory, type ToldPull } from '#lib/site/dataset-history.ts';

type DatasetHistoryProps = { readonly loaded: LoadedDataset; readonly locale: Locale };

/** When the data was retrieved and what each retrieval that is told changed, newest first. */
export function DatasetHistory({ loaded, locale }: DatasetHistoryProps) {
  const words = dataMessagesOf(locale);
  const pulls = tellHistory(loaded);
  if (pulls.length === 0)
    return (
      <p>{words.retrievedOn(formatPeriod(dayInTokyo(dataVersion(loaded).retrieved), locale))}</p>
    );
  return (
    <ol className="dataset-history">
      {pulls.map((pull, index) => (
        <li key={index}>
          <time dateTime={pull.day}>{words.inTokyo(formatPeriod(pull.day, locale))}</time>
          {colon(locale)}
          {sayPull(pull, { words, locale, columns: loaded.dataset.columns })}
        </li>
      ))}
    </ol>
  );
}

type Saying = {
  readonly words: DataMessages;
  readonly locale: Locale;
  readonly columns: Dataset['columns'];
};

function sayPull(pull: ToldPull, { words, locale, columns }: Saying): string {
  if (pull.kind === 'first') return words.firstPull(pull.rows);
  if (pull.kind === 'mended') return words.mendedPull(pull.rows);
  const { rowsAdded, rowsRemoved, valuesChanged, columnsAdded, columnsRemoved } = pull.changes;
  const nameOf = (id: string): string =>
    columns.find((column) => column.id === id)?.title[locale] ?? id;
  const namesOf = (ids: readonly string[]): string => ids.map(nameOf).join(words.listJoin);
  const said = [
    ...(rowsAdded > 0 ? [words.rowsAdded(rowsAdded)] : []),
    ...(rowsRemoved > 0 ? [words.rowsRemoved(rowsRemoved)] : []),
    ...(valuesChanged > 0 ? [words.valuesChanged(valuesChanged)] : []),
    ...(columnsAdded.length > 0 ? [words.columnsAdded(namesOf(columnsAdded))] : []),
    ...(columnsRemoved.length > 0 ? [words.columnsRemoved(namesOf(columnsRemoved))] : []),
  ];
  return said.length === 0 ? words.wordsChanged : said.join(words.listJoin);
}
