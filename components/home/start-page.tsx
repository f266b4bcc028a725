import { locales } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { absolute, href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';

/** The address without a language: offers both, decides for nobody. */
export function StartPage({ site }: { readonly site: Site }) {
  const { settings } = site;
  return (
    <>
      <title>{`${settings.title.ja} / ${settings.title.en}`}</title>
      <meta name="description" content={settings.description.en} />
      {locales.map((locale) => (
        <link
          key={locale}
          rel="alternate"
          hrefLang={locale}
          href={absolute(settings, locale, '/')}
        />
      ))}
      <main id="main" className="start">
        <h1>
          <span lang="ja">{settings.title.ja}</span> <span lang="en">{settings.title.en}</span>
        </h1>
        <ul>
          {locales.map((locale) => (
            <li key={locale} lang={locale}>
              <p>{settings.tagline[locale]}</p>
              <a className="start-choice" href={href(settings, locale, '/')} hrefLang={locale}>
                {messagesOf(locale).readIn(messagesOf(locale).languageName)}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
