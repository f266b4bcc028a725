import { locales } from '#lib/i18n/locale.ts';
import { localesOf } from '#lib/report/report.ts';
import { reportPath } from '#lib/site/address.ts';
import { galleryPath } from '#lib/site/gallery.ts';
import type { Site } from '#lib/site/site.ts';
import { dataFiles, dataFolder } from './data/data-files.ts';
import { catalogueFile, cataloguePath } from './data/dcat/catalogue.ts';
import { seriesFile, seriesPath } from './data/dcat/series.ts';
import { schemaFiles } from './data/schema-files.ts';
import { dataLiveFiles } from './data-live.ts';
import { feedFile } from './feed.ts';
import { figureFiles, figurePictures } from './figure-files.ts';
import { galleryFiles } from './gallery-files.ts';
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
    ...site.reports.flatMap((report) => {
      const isOfFigure = (path: string): boolean =>
        localesOf(report).some((locale) =>
          path.startsWith(`${locale}${reportPath(report.place)}figures/`),
        );
      return [
        {
          mayHold: (path: string) => !path.endsWith('.png') && isOfFigure(path),
          make: () => figureFiles(site, report),
        },
        {
          mayHold: (path: string) => path.endsWith('.png') && isOfFigure(path),
          make: () => figurePictures(site, report),
        },
      ];
    }),
    ...locales.map((locale) => single(`${locale}/feed.xml`, () => feedFile(site, locale))),
    ...[...site.datasets.values()].map((loaded) => ({
      mayHold: (path: string) => path.startsWith(dataFolder(loaded.dataset.id)),
      make: () => Promise.resolve(dataFiles(loaded, site.settings)),
    })),
    {
      mayHold: (path: string) => /^[^/]+\/data\/[^/]+\/live\.json$/.test(path),
      make: () => Promise.resolve(dataLiveFiles(site)),
    },
    single(cataloguePath, () => catalogueFile(site)),
    ...site.periodicals.map((periodical) =>
      single(seriesPath(periodical.id), () => seriesFile(site, periodical)),
    ),
    {
      mayHold: (path: string) => path.startsWith('data/schema/'),
      make: () => Promise.resolve(schemaFiles(site.settings)),
    },
    {
      mayHold: (path: string) =>
        locales.some((locale) => path.startsWith(`${locale}${galleryPath}`)),
      make: () => Promise.resolve(galleryFiles(site)),
    },
    single('sitemap.xml', () => sitemapFile(site)),
    single('robots.txt', () => robotsFile(site)),
    single('icon.svg', iconFile),
  ];
}

function single(path: string, make: () => SiteFile): Part {
  return { mayHold: (candidate) => candidate === path, make: () => Promise.resolve([make()]) };
}
