import { dataMessagesOf } from '#lib/i18n/data-messages.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { colon } from '#lib/i18n/marks.ts';
import { messagesOf } from '#lib/i18n/messages.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import { href } from '#lib/site/address.ts';
import { dataPath } from '#lib/site/dataset-pages.ts';
import { galleryPath } from '#lib/site/gallery.ts';
import type { Site } from '#lib/site/site.ts';

type FooterProps = {
  readonly site: Site;
  readonly locale: Locale;
  readonly periodical: Periodical | undefined;
};

/** What is said at the foot of every page: whose it is, under which licence, and where to follow it. */
export function Footer({ site, locale, periodical }: FooterProps) {
  const words = messagesOf(locale);
  const { settings } = site;
  return (
    <footer className="site-footer">
      {settings.disclaimer && <p className="disclaimer">{settings.disclaimer[locale]}</p>}
      {periodical?.disclaimer && <p className="disclaimer">{periodical.disclaimer[locale]}</p>}
      <p>
        {settings.publisher[locale]}
        {' · '}
        {words.siteLicence}
        {colon(locale)}
        <a href={settings.licence.address}>{settings.licence.name[locale]}</a>
      </p>
      <ul>
        {site.pages.map((page) => (
          <li key={page.id}>
            <a href={href(settings, locale, `/${page.id}/`)}>{page.texts[locale].title}</a>
          </li>
        ))}
        <li>
          <a href={href(settings, locale, dataPath)}>{dataMessagesOf(locale).data}</a>
        </li>
        <li>
          <a href={href(settings, locale, '/people/')}>{words.people}</a>
        </li>
        {site.gallery.length > 0 && (
          <li>
            <a href={href(settings, locale, galleryPath)}>{words.gallery}</a>
          </li>
        )}
        <li>
          <a href={href(settings, locale, '/feed.xml')}>{words.feed}</a>
        </li>
      </ul>
    </footer>
  );
}
