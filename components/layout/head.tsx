import type { Bilingual, Locale } from '#lib/i18n/locale.ts';
import { locales } from '#lib/i18n/locale.ts';
import { absolute, href } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';
import { messagesOf } from '#lib/i18n/messages.ts';

type HeadProps = {
  readonly site: Site;
  readonly locale: Locale;
  /** Path of the page without its language. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Languages in which the page exists. */
  readonly available: readonly Locale[];
  readonly type?: 'website' | 'article';
};

const ogLocale: Bilingual = { ja: 'ja_JP', en: 'en_GB' };

/** What stands in `<head>`: React lifts these elements there from wherever they are rendered. */
export function Head({
  site,
  locale,
  path,
  title,
  description,
  available,
  type = 'website',
}: HeadProps) {
  const { settings } = site;
  const siteTitle = settings.title[locale];
  const canonical = absolute(settings, locale, path);
  return (
    <>
      <title>{path === '/' ? siteTitle : `${title} | ${siteTitle}`}</title>
      <meta name="description" content={description} />
      {site.channel === 'drafts' && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={canonical} />
      {locales
        .filter((other) => available.includes(other))
        .map((other) => (
          <link
            key={other}
            rel="alternate"
            hrefLang={other}
            href={absolute(settings, other, path)}
          />
        ))}
      <link
        rel="alternate"
        hrefLang="x-default"
        href={absolute(settings, available[0] ?? locale, path)}
      />
      <link
        rel="alternate"
        type="application/atom+xml"
        title={`${siteTitle} – ${messagesOf(locale).feed}`}
        href={href(settings, locale, '/feed.xml')}
      />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
      <meta property="og:site_name" content={siteTitle} />
      <meta property="og:locale" content={ogLocale[locale]} />
    </>
  );
}
