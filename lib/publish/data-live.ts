import { liveDataOf } from '#lib/chart/live-data.ts';
import { placeChart } from '#lib/chart/place.ts';
import { seriesFigure } from '#lib/figure/series-figure.ts';
import { locales } from '#lib/i18n/locale.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import type { Site } from '#lib/site/site.ts';
import type { SiteFile } from './site-file.ts';

/** What the live chart of each dataset's page is made from, `<locale>/data/<id>/live.json`. */
export function dataLiveFiles(site: Pick<Site, 'datasets'>): SiteFile[] {
  return [...site.datasets.values()].flatMap((loaded) => {
    const figure = seriesFigure(loaded);
    if (figure === undefined) return [];
    return locales.map((locale) => ({
      path: `${locale}${datasetPath(loaded.dataset.id)}live.json`,
      contents: JSON.stringify(
        liveDataOf(figure, locale, {
          narrow: placeChart(figure, 'narrow', locale),
          wide: placeChart(figure, 'wide', locale),
        }),
      ),
    }));
  });
}
