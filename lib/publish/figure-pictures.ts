import { localesOf, type Report } from '#lib/report/report.ts';
import type { Site } from '#lib/site/site.ts';
import { figureFiles } from './figure-files.ts';
import { pictureOf } from './figure/picture.ts';
import type { SiteFile } from './site-file.ts';

/** The PNG beside each figure of a report, made of its SVG. */
export async function figurePictures(site: Site, report: Report): Promise<SiteFile[]> {
  if (localesOf(report).length === 0) return [];
  const drawings = (await figureFiles(site, report)).filter(({ path }) => path.endsWith('.svg'));
  const pictures: SiteFile[] = [];
  // One at a time: each takes a whole processor.
  for (const { path, contents } of drawings)
    pictures.push({
      path: path.replace(/\.svg$/, '.png'),
      contents: await pictureOf(String(contents)),
    });
  return pictures;
}
