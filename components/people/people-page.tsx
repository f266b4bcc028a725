import type { Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';
import { Page } from '#components/layout/page.tsx';

/** Everyone named by a report of the site. */
export function PeoplePage({ site, locale }: { readonly site: Site; readonly locale: Locale }) {
  const words = messagesOf(locale);
  return (
    <Page
      site={site}
      locale={locale}
      path="/people/"
      title={words.people}
      description={words.people}
    >
      <header className="page-header">
        <h1>{words.people}</h1>
      </header>
      <ul className="edition-list">
        {[...site.people.values()].map((person) => (
          <li key={person.id} className="edition-item">
            <a href={href(site.settings, locale, `/people/${person.id}/`)}>{person.name[locale]}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}
