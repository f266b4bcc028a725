import { toHtml } from 'hast-util-to-html';
import type { ChartWidth } from '#lib/chart/chart.ts';
import { drawFile } from '#lib/chart/draw-file.ts';
import { liveDataOf } from '#lib/chart/live-data.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { localesOf, type Report } from '#lib/report/report.ts';
import { absolute, figurePath } from '#lib/site/address.ts';
import { compileReport } from '#lib/site/compile.ts';
import { cslOf } from '#lib/site/figure-citation.ts';
import { numberLabelOf, type PublishedFigure } from '#lib/site/figure-pages.ts';
import type { Site } from '#lib/site/site.ts';
import { figureDataFiles } from './data/figure-data-files.ts';
import { citationFiles } from './figure/citation-files.ts';
import { embedFiles } from './figure/embed-files.ts';
import type { SiteFile } from './site-file.ts';

/**
 * The files beside each figure of a report: CSV, JSON, SVG, what its live chart is made from, its
 * citation, and what other sites show of it.
 */
export async function figureFiles(site: Site, report: Report): Promise<SiteFile[]> {
  const files = await Promise.all(
    localesOf(report).map(async (locale) => {
      const compiled = await compileReport(site, report, locale);
      if (!compiled.ok) return [];
      const made = report.figures.map(async (figure) => {
        const published = { report, figure };
        const numberLabel = await numberLabelOf(site, published, locale);
        return filesOf(site, { ...published, numberLabel }, locale);
      });
      return (await Promise.all(made)).flat();
    }),
  );
  return files.flat();
}

function filesOf(
  site: Site,
  published: PublishedFigure & { readonly numberLabel: string },
  locale: Locale,
): SiteFile[] {
  const { report, figure, numberLabel } = published;
  const { settings } = site;
  const path = figurePath(report, figure.id);
  const folder = `${locale}${path}`;
  const place = (width: ChartWidth) => placeChart(figure, width, locale);
  const charts = { narrow: place('narrow'), wide: place('wide') };
  const { csv, json } = figureDataFiles(report, figure, locale);
  const siteTitle = settings.title[locale];
  const drawing = drawFile(charts.wide, figure, { locale, numberLabel, siteTitle });
  return [
    csv,
    json,
    {
      path: `${folder}${figure.id}.svg`,
      contents: toHtml(drawing, { space: 'svg', closeEmptyElements: true }),
    },
    { path: `${folder}live.json`, contents: JSON.stringify(liveDataOf(figure, locale, charts)) },
    ...citationFiles(cslOf(settings, published, locale), `${folder}${figure.id}`),
    ...embedFiles({
      figure,
      locale,
      numberLabel,
      siteTitle,
      folder,
      site: absolute(settings, locale, '/'),
      page: absolute(settings, locale, path),
    }),
  ];
}
