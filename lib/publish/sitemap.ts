import { x } from 'xastscript';
import { toXml } from 'xast-util-to-xml';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { absolute, reportPath } from '#lib/site/address.ts';
import { pagePaths } from '#lib/site/paths.ts';
import type { Site } from '#lib/site/site.ts';
import type { TextFile } from './site-file.ts';

/** Every page with its other language beside it (sitemaps.org, with xhtml:link); `lastmod` from the content, not the clock. */
export function sitemapFile(site: Site): TextFile {
  const published = new Map(
    site.reports.flatMap((report) =>
      Object.values(report.texts).map(
        (text) => [`${text.locale}${reportPath(report.place)}`, text.matter.published] as const,
      ),
    ),
  );
  const paths = { ja: pagePaths(site, 'ja'), en: pagePaths(site, 'en') };
  const urls = locales.flatMap((locale) =>
    paths[locale].map((path) => {
      const modified = published.get(`${locale}${path}`);
      return x('url', [
        x('loc', absolute(site.settings, locale, path)),
        ...(modified === undefined ? [] : [x('lastmod', modified)]),
        ...locales
          .filter((other) => paths[other].includes(path))
          .map((other) => alternate(site, other, path)),
      ]);
    }),
  );
  const urlset = x(
    'urlset',
    {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    },
    urls,
  );
  return {
    path: 'sitemap.xml',
    contents: toXml([
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      urlset,
    ]),
  };
}

function alternate(site: Site, locale: Locale, path: string) {
  return x('xhtml:link', {
    rel: 'alternate',
    hreflang: locale,
    href: absolute(site.settings, locale, path),
  });
}

/** Where crawlers find the sitemap; a preview is closed to them. */
export function robotsFile(site: Site): TextFile {
  const { address, path } = site.settings;
  const rule = site.channel === 'public' ? 'Allow: /' : 'Disallow: /';
  return {
    path: 'robots.txt',
    contents: `User-agent: *\n${rule}\nSitemap: ${address.replace(/\/$/, '')}${path}/sitemap.xml\n`,
  };
}
