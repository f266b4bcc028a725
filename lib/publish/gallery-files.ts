import { locales } from '#lib/i18n/locale.ts';
import { galleryFigurePath } from '#lib/site/gallery.ts';
import type { Site } from '#lib/site/site.ts';
import { drawingFiles } from './figure/drawing-files.ts';
import type { SiteFile } from './site-file.ts';

/** The files beside each figure of the gallery: CSV, JSON, SVG, and what its live chart is made from. */
export function galleryFiles(site: Pick<Site, 'gallery' | 'settings'>): SiteFile[] {
  return site.gallery.flatMap(({ figure }) =>
    locales.flatMap((locale) =>
      drawingFiles({
        figure,
        folder: `${locale}${galleryFigurePath(figure.id)}`,
        words: { locale, numberLabel: '', siteTitle: site.settings.title[locale] },
      }),
    ),
  );
}
