import type { ReactNode } from 'react';
import { dataVersion } from '#lib/dataset/data-version.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriod, formatPeriodRange } from '#lib/i18n/period.ts';
import { dayInTokyo } from '#lib/site/dataset-history.ts';

type DatasetStripProps = { readonly loaded: LoadedDataset; readonly locale: Locale };

/** The strip that opens a dataset's page: of when, how often, how much, in what, and when retrieved. */
export function DatasetStrip({ loaded, locale }: DatasetStripProps) {
  const { dataset } = loaded;
  const { version, retrieved } = dataVersion(loaded);
  const words = dataMessagesOf(locale);
  const day = dayInTokyo(retrieved);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [words.period, formatPeriodRange(dataset.period.from, dataset.period.to, locale)],
    [words.frequency, words.frequencies[dataset.frequency]],
    [words.rows, words.rowCount(dataset.rows.length)],
    [words.unit, dataset.unit[locale]],
    [words.timeZone, dataset.timeZone ?? words.notStated],
    [words.version, version],
    [
      words.retrieved,
      <time key="retrieved" dateTime={day}>
        {words.inTokyo(formatPeriod(day, locale))}
      </time>,
    ],
  ];
  return (
    <section className="dataset-strip" aria-label={words.overview}>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
