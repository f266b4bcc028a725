import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { hasLocale } from '#lib/periodical/edition.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import { editionsOf } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';
import { Headline } from '#components/report/headline.tsx';
import { EditionItem } from './edition-item.tsx';
import { PostList } from './post-list.tsx';

type PeriodicalPageProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly periodical: Periodical;
};

/** A periodical: always its latest edition first, then all of them, then its posts. */
export function PeriodicalPage({ site, locale, periodical }: PeriodicalPageProps) {
  const words = messagesOf(locale);
  const editions = editionsOf(site, periodical);
  const [latest] = editions;
  const posts = site.posts.filter((post) => post.place.periodical === periodical.id);
  return (
    <Page
      site={site}
      locale={locale}
      path={`/${periodical.id}/`}
      title={periodical.title[locale]}
      description={periodical.description[locale]}
      periodical={periodical}
    >
      <header className="page-header">
        <p className="report-kind">{periodical.cadence[locale]}</p>
        <h1>{periodical.title[locale]}</h1>
        <p className="report-summary">{periodical.description[locale]}</p>
      </header>
      {latest && (
        <section aria-labelledby="latest">
          <h2 id="latest">{words.latest}</h2>
          <ul className="edition-list">
            <EditionItem site={site} locale={locale} edition={latest} withSummary />
          </ul>
          <Headline
            values={
              latest.volume === undefined && hasLocale(latest, locale)
                ? (latest.reports[0]?.headline ?? [])
                : []
            }
            locale={locale}
          />
        </section>
      )}
      <section aria-labelledby="editions">
        <h2 id="editions">{words.allEditions}</h2>
        <ul className="edition-list">
          {editions.map((edition) => (
            <EditionItem key={edition.id} site={site} locale={locale} edition={edition} />
          ))}
        </ul>
      </section>
      <PostList site={site} locale={locale} posts={posts} />
    </Page>
  );
}
