import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { dataFileHref, dataPath, dataSchemaPath, groupDatasets } from '#lib/site/dataset-pages.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { DatasetItem } from './dataset-item.tsx';

/** All observation data of the site, by who published it, and where machines find the same. */
export function DataIndexPage({ site, locale }: { readonly site: Site; readonly locale: Locale }) {
  const words = dataMessagesOf(locale);
  const groups = groupDatasets(site);
  return (
    <Page
      site={site}
      locale={locale}
      path={dataPath}
      title={words.data}
      description={words.dataSummary}
    >
      <header className="page-header">
        <h1>{words.data}</h1>
        <p className="report-summary">{words.dataSummary}</p>
      </header>
      {groups.length === 0 && <p>{words.noData}</p>}
      {groups.map(({ source, datasets }) => (
        <section key={source.name.en} aria-label={source.name[locale]}>
          <h2 className="data-group">{source.name[locale]}</h2>
          <ul className="edition-list">
            {datasets.map(({ dataset }) => (
              <DatasetItem key={dataset.id} site={site} locale={locale} dataset={dataset} />
            ))}
          </ul>
        </section>
      ))}
      <section aria-labelledby="machines">
        <h2 id="machines">{words.machines}</h2>
        <ul>
          <li>
            <a href={dataFileHref(site.settings, 'catalog.jsonld')} type="application/ld+json">
              {words.catalogue}
            </a>
          </li>
          <li>
            <a href={href(site.settings, locale, dataSchemaPath)}>{words.schema}</a>
          </li>
        </ul>
      </section>
    </Page>
  );
}
