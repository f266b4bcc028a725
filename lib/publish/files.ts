import { locales } from '#lib/i18n/locale.ts';
import { localesOf } from '#lib/report/report.ts';
import { reportPath } from '#lib/site/address.ts';
import type { Site } from '#lib/site/site.ts';
import { feedFile } from './feed.ts';
import { figureFiles } from './figure-files.ts';
import { iconFile } from './icon.ts';
import type { SiteFile } from './site-file.ts';
import { robotsFile, sitemapFile } from './sitemap.ts';

/** Files that are made together, and a cheap answer to whether a path may be among them. */
type Part = {
  readonly mayHold: (path: string) => boolean;
  readonly make: () => Promise<readonly SiteFile[]>;
};

/** Every file of the site that is neither a page nor an asset, for the build. */
export async function siteFiles(site: Site): Promise<SiteFile[]> {
  const made = await Promise.all(partsOf(site).map((part) => part.make()));
  return made.flat();
}

/** The file of a path, for the preview; no more is made than the part it belongs to. */
export async function findSiteFile(site: Site, path: string): Promise<SiteFile | undefined> {
  for (const part of partsOf(site)) {
    if (!part.mayHold(path)) continue;
    const found = (await part.make()).find((file) => file.path === path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partsOf(site: Site): Part[] {
  return [
    ...site.reports.map((report) => ({
      mayHold: (path: string) =>
        localesOf(report).some((locale) =>
          path.startsWith(`${locale}${reportPath(report.place)}figures/`),
        ),
      make: () => figureFiles(site, report),
    })),
    ...locales.map((locale) => single(`${locale}/feed.xml`, () => feedFile(site, locale))),
    single('sitemap.xml', () => sitemapFile(site)),
    single('robots.txt', () => robotsFile(site)),
    single('icon.svg', iconFile),
  ];
}

function single(path: string, make: () => SiteFile): Part {
  return { mayHold: (candidate) => candidate === path, make: () => Promise.resolve([make()]) };
}
