import { locales } from '#lib/i18n/locale.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import { absolute } from '#lib/site/address.ts';
import { fileAddress } from '#lib/site/dataset-address.ts';
import { editionsOf } from '#lib/site/find.ts';
import type { SiteFile as Settings } from '#lib/site/schema.ts';
import type { Site } from '#lib/site/site.ts';
import type { TextFile } from '#lib/publish/site-file.ts';
import { catalogueContext } from './context.ts';
import { editionNode, hasData } from './edition-node.ts';
import { publisherNode } from './terms.ts';

/** Path of a periodical's catalogue from the root of the site. */
export function seriesPath(periodical: string): string {
  return `data/catalog/${periodical}.jsonld`;
}

/** What the series of a periodical is called in our catalogues. */
export function seriesNodeId(settings: Settings, periodical: string): string {
  return fileAddress(settings, `/${seriesPath(periodical)}#series`);
}

/**
 * A periodical as a `dcat:DatasetSeries` (DCAT 3), its members the data of its editions, oldest first,
 * each linked to the one before and after. An edition without figures has no data and is no member.
 */
export function seriesFile(site: Site, periodical: Periodical): TextFile {
  const { settings } = site;
  const path = seriesPath(periodical.id);
  const series = seriesNodeId(settings, periodical.id);
  const editions = editionsOf(site, periodical).filter(hasData).reverse();
  const ids = editions.map(({ id }) => fileAddress(settings, `/${path}#${id}`));
  const graph = [
    {
      '@id': series,
      '@type': 'dcat:DatasetSeries',
      'dct:title': periodical.title,
      'dct:description': periodical.description,
      'dct:publisher': publisherNode(settings),
      'dcat:landingPage': locales.map((locale) => absolute(settings, locale, `/${periodical.id}/`)),
      ...link('dcat:first', ids[0]),
      ...link('dcat:last', ids.at(-1)),
    },
    ...editions.map((edition, at) => ({
      ...link('@id', ids[at]),
      ...editionNode(site, edition),
      'dcat:inSeries': series,
      ...link('dcat:prev', ids[at - 1]),
      ...link('dcat:next', ids[at + 1]),
    })),
  ];
  return {
    path,
    contents: `${JSON.stringify({ '@context': catalogueContext, '@graph': graph }, null, 1)}\n`,
  };
}

function link(property: string, id: string | undefined): object {
  return id === undefined ? {} : { [property]: id };
}
