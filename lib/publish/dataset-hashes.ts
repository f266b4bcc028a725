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
  const untold = new Map<string, readonly VFileMessage[]>();
  // One by one: the pages of hundreds of datasets are neither held nor open at once.
  for (const { dataset } of site.datasets.values())
    for (const locale of locales) {
      const page = pageFile(locale, datasetPath(dataset.id));
      const place = path.join(outDir, page);
      const html = await readIfPresent(place);
      if (html === undefined) continue;
      untold.set(
        page,
        datasetFiles(dataset)
          .filter(({ sha256 }) => !html.includes(`<code>${sha256}</code>`))
          .map((file) => withoutHash(place, file)),
      );
    }
  return untold;
}

/** Undefined where no file lies there, which is told elsewhere; whatever else the disk refuses is thrown. */
async function readIfPresent(place: string): Promise<string | undefined> {
  try {
    return await readFile(place, 'utf8');
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && absences.has(String(error.code));
    if (isAbsent) return undefined;
    throw error;
  }
}

const absences: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);

function withoutHash(place: string, { name, sha256 }: DatasetFile): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: `Unexpected page without the sha256 of \`${name}\`, expected ${sha256}`,
    help: 'Build the site again; the one that stands was changed, or is not of this content.',
    rule: 'verify-hash',
  });
}
