import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { locales } from '#lib/i18n/locale.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import { datasetFiles, type DatasetFile } from '#lib/site/dataset-files.ts';
import type { Site } from '#lib/site/site.ts';
import { pageFile } from './page-files.ts';

/**
 * Readers are to find the sha256 of each file of a dataset on its page: what is wanting, as
 * `verify-hash`, by the path of the page. Of pages that are not there nothing is said.
 */
export async function findUntoldHashes(
  site: Site,
  outDir: string,
): Promise<ReadonlyMap<string, readonly VFileMessage[]>> {
  const pages = [...site.datasets.values()].flatMap(({ dataset }) =>
    locales.map((locale) => ({ dataset, page: pageFile(locale, datasetPath(dataset.id)) })),
  );
  return new Map(
    await Promise.all(
      pages.map(async ({ dataset, page }) => {
        const place = path.join(outDir, page);
        const html = await readFile(place, 'utf8').catch(() => undefined);
        const untold = datasetFiles(dataset).filter(
          ({ sha256 }) => html !== undefined && !html.includes(`<code>${sha256}</code>`),
        );
        return [page, untold.map((file) => withoutHash(place, file))] as const;
      }),
    ),
  );
}

function withoutHash(place: string, { name, sha256 }: DatasetFile): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: `Unexpected page without the sha256 of \`${name}\`, expected ${sha256}`,
    help: 'Build the site again; the one that stands was changed, or is not of this content.',
    rule: 'verify-hash',
  });
}
