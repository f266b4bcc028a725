import type { Site } from '#lib/site/site.ts';
import type { Assets } from './assets.ts';
import { siteFiles } from './files.ts';
import type { SiteFile } from './site-file.ts';

/** Every file of the site that is no page: what the content gives, and scripts and styles. */
export async function madeFiles(site: Site, assets: Assets): Promise<SiteFile[]> {
  return [
    ...(await siteFiles(site)),
    ...Object.values(assets).map(({ address, contents }) => ({
      path: address.slice(1),
      contents,
    })),
  ];
}
