import { csvOf, jsonOf } from '#lib/chart/data-file.ts';
import { drawFile } from '#lib/chart/draw-file.ts';
import { liveDataOf } from '#lib/chart/live-data.ts';
import { placeChart } from '#lib/chart/place.ts';
import { locales } from '#lib/i18n/locale.ts';
import { galleryFigurePath } from '#lib/site/gallery.ts';
import type { Site } from '#lib/site/site.ts';
import { toHtml } from 'hast-util-to-html';
import type { SiteFile } from './site-file.ts';

/** The files beside each figure of the gallery: CSV, JSON, SVG, and what its live chart is made from. */
export function galleryFiles(site: Pick<Site, 'gallery' | 'settings'>): SiteFile[] {
  return site.gallery.flatMap(({ figure }) =>
    locales.flatMap((locale): SiteFile[] => {
      const folder = `${locale}${galleryFigurePath(figure.id)}`;
      const charts = {
        narrow: placeChart(figure, 'narrow', locale),
        wide: placeChart(figure, 'wide', locale),
      };
      const words = { locale, numberLabel: '', siteTitle: site.settings.title[locale] };
      return [
        { path: `${folder}${figure.id}.csv`, contents: csvOf(figure) },
        {
          path: `${folder}${figure.id}.json`,
          contents: `${JSON.stringify(jsonOf(figure, locale), null, 1)}\n`,
        },
        {
          path: `${folder}${figure.id}.svg`,
          contents: toHtml(drawFile(charts.wide, figure, words), {
            space: 'svg',
            closeEmptyElements: true,
          }),
        },
        {
          path: `${folder}live.json`,
          contents: JSON.stringify(liveDataOf(figure, locale, charts)),
        },
      ];
    }),
  );
}
