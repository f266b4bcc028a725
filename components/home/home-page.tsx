import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { href } from '#lib/site/address.ts';
import { editionsOf } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { EditionItem } from '#components/periodical/edition-item.tsx';
import { PostList } from '#components/periodical/post-list.tsx';

/** The front page of a language: each periodical with its latest editions, then the posts. */
export function HomePage({ site, locale }: { readonly site: Site; readonly locale: Locale }) {
  const { settings } = site;
  return (
    <Page
      site={site}
      locale={locale}
      path="/"
      title={settings.title[locale]}
      description={settings.description[locale]}
    >
      <header className="page-header">
        <h1>{settings.title[locale]}</h1>
        <p className="report-summary">{settings.tagline[locale]}</p>
        <p>{settings.description[locale]}</p>
      </header>
      <div className="periodicals">
        {site.periodicals.map((periodical) => (
          <section
            key={periodical.id}
            data-periodical={periodical.id}
            aria-labelledby={periodical.id}
          >
            <p className="report-kind">{periodical.cadence[locale]}</p>
            <h2 id={periodical.id}>
              <a href={href(settings, locale, `/${periodical.id}/`)}>{periodical.title[locale]}</a>
            </h2>
            <p>{periodical.description[locale]}</p>
            <ul className="edition-list">
              {editionsOf(site, periodical)
                .slice(0, 4)
                .map((edition, index) => (
                  <EditionItem
                    key={edition.id}
                    site={site}
                    locale={locale}
                    edition={edition}
                    withSummary={index === 0}
                  />
                ))}
            </ul>
            <p className="more">
              <a href={href(settings, locale, `/${periodical.id}/`)}>
                {messagesOf(locale).allOf(periodical.shortTitle[locale])}
              </a>
            </p>
          </section>
        ))}
      </div>
      <PostList site={site} locale={locale} posts={site.posts} />
    </Page>
  );
}
