import type { LoadedDataset } from '#lib/dataset/load.ts';
import { seriesFigure } from '#lib/figure/series-figure.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { href } from '#lib/site/address.ts';
import { citationOf } from '#lib/site/dataset-citation.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import { datasetFiles } from '#lib/site/dataset-files.ts';
import { dataFileHref, dataPath } from '#lib/site/dataset-pages.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { DatasetColumns } from './dataset-columns.tsx';
import { DatasetContents } from './dataset-contents.tsx';
import { DatasetFigure } from './dataset-figure.tsx';
import { DatasetFiles } from './dataset-files.tsx';
import { DatasetHead } from './dataset-head.tsx';
import { DatasetHistory } from './dataset-history.tsx';
import { DatasetQuality } from './dataset-quality.tsx';
import { DatasetSource } from './dataset-source.tsx';
import { DatasetStrip } from './dataset-strip.tsx';
import { DatasetTable } from './dataset-table.tsx';
import { DatasetUses } from './dataset-uses.tsx';

type DatasetPageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly loaded: LoadedDataset;
};

/** All that is known of a dataset, and the files to take away. */
export function DatasetPage({ site, locale, loaded }: DatasetPageProps) {
  const words = dataMessagesOf(locale);
  const { dataset } = loaded;
  const { settings } = site;
  const path = datasetPath(dataset.id);
  const figure = seriesFigure(loaded);
  const sections = [
    {
      id: 'figure',
      title: words.figure,
      body: figure ? (
        <DatasetFigure
          figure={figure}
          locale={locale}
          live={href(settings, locale, `${path}live.json`)}
        />
      ) : (
        <p>{words.noFigure}</p>
      ),
    },
    {
      id: 'files',
      title: words.files,
      body: (
        <DatasetFiles
          settings={settings}
          locale={locale}
          id={dataset.id}
          files={datasetFiles(dataset)}
        />
      ),
    },
    {
      id: 'table',
      title: words.table,
      body: (
        <DatasetTable
          dataset={dataset}
          locale={locale}
          csv={dataFileHref(settings, `${dataset.id}/${dataset.id}.csv`)}
        />
      ),
    },
    {
      id: 'columns',
      title: words.columns,
      body: <DatasetColumns dataset={dataset} locale={locale} />,
    },
    {
      id: 'source',
      title: words.source,
      body: <DatasetSource source={dataset.source} locale={locale} />,
    },
    {
      id: 'quality',
      title: words.quality,
      body: <DatasetQuality dataset={dataset} locale={locale} />,
    },
    {
      id: 'history',
      title: words.history,
      body: <DatasetHistory loaded={loaded} locale={locale} />,
    },
    {
      id: 'uses',
      title: words.uses,
      body: <DatasetUses site={site} locale={locale} id={dataset.id} />,
    },
    {
      id: 'cite',
      title: words.cite,
      body: <p className="citation">{citationOf(settings, loaded, locale)}</p>,
    },
  ];
  return (
    <Page
      site={site}
      locale={locale}
      path={path}
      title={dataset.title[locale]}
      description={dataset.description[locale]}
    >
      <DatasetHead site={site} locale={locale} loaded={loaded} />
      <article className="report dataset">
        <header className="report-header">
          <nav className="breadcrumb" aria-label={words.data}>
            <a href={href(settings, locale, dataPath)}>{words.data}</a>
          </nav>
          <p className="report-kind">{dataset.source.name[locale]}</p>
          <h1>{dataset.title[locale]}</h1>
          <p className="report-summary">{dataset.description[locale]}</p>
        </header>
        <DatasetStrip loaded={loaded} locale={locale} />
        <DatasetContents locale={locale} sections={sections} />
        {sections.map(({ id, title, body }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {body}
          </section>
        ))}
      </article>
    </Page>
  );
}
