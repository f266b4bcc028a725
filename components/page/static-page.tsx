import { isError } from '#lib/diagnostic/diagnostic.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { compilePage } from '#lib/site/compile.ts';
import type { Site, StaticPage as StaticPageText } from '#lib/site/site.ts';
import { DiagnosticPage } from '#components/diagnostic/diagnostic-page.tsx';
import { Page } from '#components/layout/page.tsx';
import { Content } from '#components/mdx/content.tsx';

type StaticPageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly page: StaticPageText;
};

/** A page of the publisher's own: about, methodology. */
export async function StaticPage({ site, locale, page }: StaticPageProps) {
  const compiled = await compilePage(site, page, locale);
  const path = `/${page.id}/`;
  if (!compiled.ok)
    return (
      <DiagnosticPage
        site={site}
        locale={locale}
        path={path}
        messages={compiled.messages.filter(isError)}
      />
    );
  const { title, summary } = page.texts[locale];
  return (
    <Page site={site} locale={locale} path={path} title={title} description={summary}>
      <article className="report">
        <header className="report-header">
          <h1>{title}</h1>
          <p className="report-summary">{summary}</p>
        </header>
        <div className="prose">
          <Content compiled={compiled.value} context={{ site, locale, report: undefined }} />
        </div>
      </article>
    </Page>
  );
}
