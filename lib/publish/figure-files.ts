import { toHtml } from 'hast-util-to-html';
import type { ChartWidth } from '#lib/chart/chart.ts';
import { drawFile } from '#lib/chart/draw-file.ts';
import { liveDataOf } from '#lib/chart/live-data.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { formatExhibit } from '#lib/report/exhibit.ts';
import { localesOf, type Report } from '#lib/report/report.ts';
import { figurePath } from '#lib/site/address.ts';
import { compileReport } from '#lib/site/compile.ts';
import type { Site } from '#lib/site/site.ts';
import { figureDataFiles } from './data/figure-data-files.ts';
import type { SiteFile } from './site-file.ts';

/** The files beside each figure of a report: CSV, JSON, SVG, and what its live chart is made from. */
export async function figureFiles(site: Site, report: Report): Promise<SiteFile[]> {
  const files = await Promise.all(
    localesOf(report).map(async (locale) => {
      const compiled = await compileReport(site, report, locale);
      if (!compiled.ok) return [];
      return report.figures.flatMap((figure) => {
        const number =
          compiled.value.exhibits.find((exhibit) => exhibit.id === figure.id)?.number ?? '';
        return filesOf(site, report, figure, locale, number);
      });
    }),
  );
  return files.flat();
}

function filesOf(
  site: Site,
  report: Report,
  figure: Figure,
  locale: Locale,
  number: string,
): SiteFile[] {
  const folder = `${locale}${figurePath(report, figure.id)}`;
  const place = (width: ChartWidth) => placeChart(figure, width, locale);
  const charts = { narrow: place('narrow'), wide: place('wide') };
  const { csv, json } = figureDataFiles(report, figure, locale);
  const numberLabel = formatExhibit(report.wording, 'figure', number, locale);
  return [
    csv,
    json,
    {
      path: `${folder}${figure.id}.svg`,
      contents: toHtml(
        drawFile(charts.wide, figure, {
          locale,
          numberLabel,
          siteTitle: site.settings.title[locale],
        }),
        { space: 'svg', closeEmptyElements: true },
      ),
    },
    { path: `${folder}live.json`, contents: JSON.stringify(liveDataOf(figure, locale, charts)) },
  ];
}
