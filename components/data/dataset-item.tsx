import type { Dataset } from '#lib/dataset/schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatPeriodRange } from '#lib/i18n/period.ts';
import { href } from '#lib/site/address.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import type { Site } from '#lib/site/site.ts';
import { LicenceName } from './licence-name.tsx';

type DatasetItemProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly dataset: Dataset;
};

/** A dataset in the list: what it is, of when, how much, and under which licence. */
export function DatasetItem({ site, locale, dataset }: DatasetItemProps) {
  const words = dataMessagesOf(locale);
  return (
    <li className="edition-item">
      <a href={href(site.settings, locale, datasetPath(dataset.id))}>{dataset.title[locale]}</a>
      <p>{dataset.description[locale]}</p>
      <dl className="report-facts dataset-item-facts">
        <div>
          <dt>{words.period}</dt>
          <dd>{formatPeriodRange(dataset.period.from, dataset.period.to, locale)}</dd>
        </div>
        <div>
          <dt>{words.frequency}</dt>
          <dd>{words.frequencies[dataset.frequency]}</dd>
        </div>
        <div>
          <dt>{words.rows}</dt>
          <dd>{words.rowCount(dataset.rows.length)}</dd>
        </div>
        <div>
          <dt>{words.licence}</dt>
          <dd>
            <LicenceName licence={dataset.source.licence} locale={locale} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
