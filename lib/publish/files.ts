import { locales } from '#lib/i18n/locale.ts';
import type { Site } from '#lib/site/site.ts';
import { feedFile } from './feed.ts';
import { figureFiles } from './figure-files.ts';
import type { SiteFile } from './site-file.ts';
import { iconFile } from './icon.ts';
import { robotsFile, sitemapFile } from './sitemap.ts';

/** Every file of the site that is neither a page nor an asset. The build writes them; the preview serves them. */
export async function siteFiles(site: Site): Promise<SiteFile[]> {
  const figures = await Promise.all(site.reports.map((report) => figureFiles(site, report)));
  return [
    ...figures.flat(),
    ...locales.map((locale) => feedFile(site, locale)),
    sitemapFile(site),
    robotsFile(site),
    iconFile(),
  ];
}
