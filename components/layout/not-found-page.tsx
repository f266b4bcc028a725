import { locales } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';

/**
 * What stands where nothing is: in both languages, since an unknown address has none. The framework
 * itself tells robots not to index it.
 */
export function NotFoundPage({ site }: { readonly site: Site }) {
  return (
    <>
      <title>{`404 | ${site.settings.title.en}`}</title>
      <main id="main" className="start">
        {locales.map((locale, index) => {
          const words = messagesOf(locale);
          const Title = index === 0 ? 'h1' : 'h2';
          return (
            <section key={locale} lang={locale}>
              <Title>{words.notFound}</Title>
              <p>{words.notFoundHelp}</p>
              <p>
                <a href={href(site.settings, locale, '/')}>{site.settings.title[locale]}</a>
              </p>
            </section>
          );
        })}
      </main>
    </>
  );
}
