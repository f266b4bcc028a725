import { otherLocale, type Locale } from '#lib/i18n/locale.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import { href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';
import { ThemeChoice } from './theme-choice.tsx';

type HeaderProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly path: string;
  /** The language the page can be read in as well. */
  readonly switchTo: Locale | undefined;
};

/** Name of the site, its periodicals, the language switch and the theme. */
export function Header({ site, locale, path, switchTo }: HeaderProps) {
  const words = messagesOf(locale);
  const other = otherLocale(locale);
  const otherWords = messagesOf(other);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="site-header">
        <a className="site-name" href={href(site.settings, locale, '/')}>
          {site.settings.title[locale]}
        </a>
        <nav aria-label={words.navigation}>
          <ul>
            {site.periodicals.map((periodical) => (
              <li key={periodical.id}>
                <a
                  href={href(site.settings, locale, `/${periodical.id}/`)}
                  aria-current={path === `/${periodical.id}/` ? 'page' : undefined}
                >
                  {periodical.shortTitle[locale]}
                </a>
              </li>
            ))}
            {site.pages.map((page) => (
              <li key={page.id}>
                <a
                  href={href(site.settings, locale, `/${page.id}/`)}
                  aria-current={path === `/${page.id}/` ? 'page' : undefined}
                >
                  {page.texts[locale].title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-tools">
          {switchTo === undefined ? (
            <span className="language-later">{words.followsLater(otherWords.languageName)}</span>
          ) : (
            <a
              className="language-switch"
              lang={switchTo}
              hrefLang={switchTo}
              href={href(site.settings, switchTo, path)}
            >
              {otherWords.languageName}
            </a>
          )}
          <ThemeChoice words={words} />
        </div>
      </header>
    </>
  );
}
