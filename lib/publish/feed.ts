import type { Element } from 'xast';
import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import type { Locale } from '#lib/i18n/locale.ts';
import { getText, type Report } from '#lib/report/report.ts';
import { precisionOf } from '#lib/dataset/period.ts';
import { absolute, reportPath } from '#lib/site/address.ts';
import { periodicalOf } from '#lib/site/find.ts';
import type { Site } from '#lib/site/site.ts';
import type { TextFile } from './site-file.ts';

const entriesShown = 30;

/**
 * The Atom feed of a language (RFC 4287), newest first. Ids are tag URIs (RFC 4151) made from the
 * report's key alone, so that neither a new address nor a correction makes an entry new.
 */
export function feedFile(site: Site, locale: Locale): TextFile {
  const { settings } = site;
  const reports = site.reports
    .filter((report) => report.texts[locale] !== undefined)
    .sort(
      (a, b) =>
        publishedAt(b, locale).localeCompare(publishedAt(a, locale), 'en') ||
        a.key.localeCompare(b.key, 'en'),
    )
    .slice(0, entriesShown);
  const newest = reports[0];
  const feed = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale }, [
    x('id', `tag:${settings.tagAuthority}:${locale}`),
    x('title', settings.title[locale]),
    x('subtitle', settings.tagline[locale]),
    x('updated', newest === undefined ? '1970-01-01T00:00:00+09:00' : publishedAt(newest, locale)),
    x('author', [x('name', settings.publisher[locale])]),
    x('rights', `${settings.licence.name[locale]} ${settings.licence.address}`),
    x('link', {
      rel: 'self',
      type: 'application/atom+xml',
      href: absolute(settings, locale, '/feed.xml'),
    }),
    x('link', { rel: 'alternate', type: 'text/html', href: absolute(settings, locale, '/') }),
    ...reports.map((report) => entryOf(site, report, locale)),
  ]);
  return {
    path: `${locale}/feed.xml`,
    contents: toXml([
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      feed,
    ]),
  };
}

function entryOf(site: Site, report: Report, locale: Locale): Element {
  const { matter } = getText(report, locale);
  const periodical = periodicalOf(site, report);
  return x('entry', [
    x('id', `tag:${site.settings.tagAuthority}:${report.key}/${locale}`),
    x('title', matter.title),
    x('summary', matter.summary),
    x('published', publishedAt(report, locale)),
    x('updated', publishedAt(report, locale)),
    x('category', { term: periodical.id, label: periodical.title[locale] }),
    ...report.file.people.map(({ person }) =>
      x('author', [x('name', site.people.get(person)?.name[locale] ?? person)]),
    ),
    x('link', {
      rel: 'alternate',
      type: 'text/html',
      hreflang: locale,
      href: absolute(site.settings, locale, reportPath(report.place)),
    }),
  ]);
}

/** Atom wants an instant: the beginning of the day, or month, of publication in Japan. */
function publishedAt(report: Report, locale: Locale): string {
  const { published } = getText(report, locale).matter;
  return `${precisionOf(published) === 'month' ? `${published}-01` : published}T00:00:00+09:00`;
}
