import type { Edition } from '#lib/periodical/edition.ts';

/** Path of an edition without its language: `/wizsafe/2025-10/`, `/iir/042/`. */
export function editionPath(edition: Pick<Edition, 'periodical' | 'id'>): string {
  return `/${edition.periodical.id}/${edition.id}/`;
}
