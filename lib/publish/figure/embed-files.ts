import { embedHeight } from '#lib/site/embed.ts';
import type { TextFile } from '../site-file.ts';
import { embedPage } from './embed-page.ts';
import { oembedOf } from './oembed.ts';

type Embed = Parameters<typeof embedPage>[0] & {
  /** Path of the folder, from the site's root. */
  readonly folder: string;
  /** Whole address of the site's front page in the language. */
  readonly site: string;
};

/** What other sites show of a figure: the page for a frame, and the answer to oEmbed that names it. */
export function embedFiles({ folder, site, ...embedded }: Embed): TextFile[] {
  const oembed = oembedOf({
    title: embedded.figure.title[embedded.locale],
    siteTitle: embedded.siteTitle,
    siteAddress: site,
    address: `${embedded.page}embed.html`,
    height: embedHeight(embedded.figure, embedded),
  });
  return [
    { path: `${folder}embed.html`, contents: embedPage(embedded) },
    { path: `${folder}oembed.json`, contents: `${JSON.stringify(oembed, null, 1)}\n` },
  ];
}
