import { localesOf, type Report } from '#lib/report/report.ts';
import { absolute, figurePath } from '#lib/site/address.ts';
import { compileReport } from '#lib/site/compile.ts';
import { cslOf } from '#lib/site/figure-citation.ts';
import { numberLabelOf, type PublishedFigure } from '#lib/site/figure-pages.ts';
import type { Site } from '#lib/site/site.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { citationFiles } from './figure/citation-files.ts';
import { drawingFiles, svgFile } from './figure/drawing-files.ts';
import { embedFiles } from './figure/embed-files.ts';
import { pictureOf } from './figure/picture.ts';
import type { SiteFile } from './site-file.ts';

type Numbered = PublishedFigure & { readonly numberLabel: string; readonly locale: Locale };

/**
 * The files beside each figure of a report: CSV, JSON, SVG, what its live chart is made from, its
 * citation, and what other sites show of it.
 */
export async function figureFiles(site: Site, report: Report): Promise<SiteFile[]> {
  const { settings } = site;
  return (await numberedFigures(site, report)).flatMap((numbered) => {
    const { figure, locale } = numbered;
    const { folder, words } = placeOf(site, numbered);
    return [
      ...drawingFiles({ figure, words, folder }),
      ...citationFiles(cslOf(settings, numbered, locale), `${folder}${figure.id}`),
      ...embedFiles({
        ...words,
        figure,
        folder,
        site: absolute(settings, locale, '/'),
        page: absolute(settings, locale, figurePath(report, figure.id)),
      }),
    ];
  });
}

/** The PNG beside each figure of a report, made of its SVG. */
export async function figurePictures(site: Site, report: Report): Promise<SiteFile[]> {
  const pictures: SiteFile[] = [];
  // One at a time: each takes a whole processor.
  for (const numbered of await numberedFigures(site, report)) {
    const { path, contents } = svgFile({ figure: numbered.figure, ...placeOf(site, numbered) });
    pictures.push({ path: path.replace(/\.svg$/, '.png'), contents: await pictureOf(contents) });
  }
  return pictures;
}

/** The figures of a report in each of its languages, of which the text is sound. */
async function numberedFigures(site: Site, report: Report): Promise<Numbered[]> {
  const found = localesOf(report).map(async (locale) => {
    if (!(await compileReport(site, report, locale)).ok) return [];
    return await Promise.all(
      report.figures.map(async (figure) => {
        const published = { report, figure };
        return {
          ...published,
          locale,
          numberLabel: await numberLabelOf(site, published, locale),
        };
      }),
    );
  });
  return (await Promise.all(found)).flat();
}

function placeOf({ settings }: Site, { report, figure, numberLabel, locale }: Numbered) {
  return {
    folder: `${locale}${figurePath(report, figure.id)}`,
    words: { locale, numberLabel, siteTitle: settings.title[locale] },
  };
}
