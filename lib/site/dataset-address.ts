import { absolute } from './address.ts';
import type { SiteFile } from './schema.ts';

type Base = Pick<SiteFile, 'address' | 'path'>;

/** Path of a dataset's page without its language, and of the folder of its files, which have none. */
export function datasetPath(id: string): string {
  return `/data/${id}/`;
}

/** The whole address of a file that is of no language, by its path from the root of the site. */
export function fileAddress(base: Base, path: string): string {
  return `${base.address.replace(/\/$/, '')}${base.path}${path}`;
}

/** The addresses of a dataset's page. */
export function datasetPages(base: Base, id: string): { readonly ja: string; readonly en: string } {
  return { ja: absolute(base, 'ja', datasetPath(id)), en: absolute(base, 'en', datasetPath(id)) };
}

/** What a dataset is called wherever it lies: a tag URI (RFC 4151), like the ids of feeds. */
export function datasetIdentifier(settings: Pick<SiteFile, 'tagAuthority'>, id: string): string {
  return `tag:${settings.tagAuthority}:data/${id}`;
}
