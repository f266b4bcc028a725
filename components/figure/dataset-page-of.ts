import type { Locale } from '#lib/i18n/locale.ts';
import { href } from '#lib/site/address.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import type { Site } from '#lib/site/site.ts';

/** Address of a dataset's page, where there is one to go to. */
export function datasetPage(site: Site, locale: Locale, dataset: string): string | undefined {
  return site.datasets.has(dataset) ? href(site.settings, locale, datasetPath(dataset)) : undefined;
}
