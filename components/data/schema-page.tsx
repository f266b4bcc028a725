import { describeSchema } from '#lib/dataset/describe-schema.ts';
import { datasetJsonSchema, observationsJsonSchema } from '#lib/dataset/json-schema.ts';
import { datasetVersion } from '#lib/dataset/schema.ts';
import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { href } from '#lib/site/address.ts';
import { dataFileHref, dataPath, dataSchemaPath } from '#lib/site/dataset-pages.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { SchemaTable } from './schema-table.tsx';

/** The JSON of producers and of published datasets, explained from the schemas themselves. */
export function SchemaPage({ site, locale }: { readonly site: Site; readonly locale: Locale }) {
  const words = dataMessagesOf(locale);
  const parts = [
    {
      id: 'observations',
      title: words.wireSchema,
      summary: words.wireSchemaSummary,
      schema: observationsJsonSchema(),
    },
    {
      id: 'dataset',
      title: words.datasetSchema,
      summary: words.datasetSchemaSummary,
      schema: datasetJsonSchema(),
    },
  ];
  return (
    <Page
      site={site}
      locale={locale}
      path={dataSchemaPath}
      title={words.schema}
      description={words.schemaSummary}
    >
      <header className="page-header">
        <nav className="breadcrumb" aria-label={words.data}>
          <a href={href(site.settings, locale, dataPath)}>{words.data}</a>
        </nav>
        <h1>{words.schema}</h1>
        <p className="report-summary">{words.schemaSummary}</p>
      </header>
      {parts.map(({ id, title, summary, schema }) => {
        const file = `${id}.v${datasetVersion}.json`;
        return (
          <section key={id} className="schema" aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <p>
              {summary} {words.schemaFile}
              {colon(locale)}
              <a
                href={dataFileHref(site.settings, `schema/${file}`)}
                type="application/schema+json"
              >
                {file}
              </a>
            </p>
            <SchemaTable rows={describeSchema(schema)} locale={locale} label={title} />
          </section>
        );
      })}
    </Page>
  );
}
