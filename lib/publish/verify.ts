import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { hashOf } from '#lib/dataset/lock.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import { locales, type Locale } from '#lib/i18n/locale.ts';
import { datasetPath } from '#lib/site/dataset-address.ts';
import { datasetFiles, type DatasetFile } from '#lib/site/dataset-files.ts';
import { dataPaths } from '#lib/site/dataset-pages.ts';
import type { Site } from '#lib/site/site.ts';
import { siteFiles } from './files.ts';
import type { SiteFile } from './site-file.ts';

export type Verified = { readonly files: number; readonly messages: readonly VFileMessage[] };

/**
 * Holds a finished site against the content it says it was built from: every file that is no page is
 * made again and compared byte for byte, each dataset has its page in each language with the sha256 of
 * each of its files, and nothing lies under `data/` or `<locale>/data/` that the content does not give.
 * Faults: those of the content itself, `verify-missing`, `verify-differs`, `verify-hash`,
 * `verify-stray`.
 */
export async function verifyOut(site: Site, outDir: string): Promise<Verified> {
  const files = await siteFiles(site);
  const compared = await Promise.all(
    files.map(async (file): Promise<VFileMessage[]> => {
      const place = path.join(outDir, file.path);
      const found = await readFile(place).catch(() => undefined);
      if (found === undefined) return [missing(place)];
      const [is, should] = [hashOf(found), hashOf(Buffer.from(file.contents))];
      return is.sha256 === should.sha256 ? [] : [differs(place, is.sha256, should.sha256)];
    }),
  );
  const pages = await verifyPages(site, outDir);
  const strays = await findStrays(site, outDir, files);
  return {
    files: files.length,
    messages: [...site.messages, ...compared.flat(), ...pages, ...strays],
  };
}

/** A page is not made again, but readers must find in it the sha256 of each file of its dataset. */
async function verifyPages(site: Site, outDir: string): Promise<VFileMessage[]> {
  const pages = [...site.datasets.values()].flatMap(({ dataset }) =>
    locales.map((locale) => ({ dataset, path: pageFile(locale, datasetPath(dataset.id)) })),
  );
  const checked = await Promise.all(
    pages.map(async ({ dataset, path: page }): Promise<VFileMessage[]> => {
      const place = path.join(outDir, page);
      const html = await readFile(place, 'utf8').catch(() => undefined);
      if (html === undefined) return [missing(place)];
      return datasetFiles(dataset)
        .filter(({ sha256 }) => !html.includes(`<code>${sha256}</code>`))
        .map((file) => withoutHash(place, file));
    }),
  );
  return checked.flat();
}

async function findStrays(
  site: Site,
  outDir: string,
  files: readonly SiteFile[],
): Promise<VFileMessage[]> {
  const known = new Set([
    ...files.map((file) => file.path),
    ...locales.flatMap((locale) => dataPaths(site).map((page) => pageFile(locale, page))),
  ]);
  const folders = ['data', ...locales.map((locale) => `${locale}/data`)];
  const found = await Promise.all(folders.map((folder) => filesUnder(outDir, folder)));
  return found
    .flat()
    .filter((file) => !known.has(file))
    .map((file) => stray(path.join(outDir, file)));
}

/** Where a page lies, by its path without the language: `ja/data/kev-monthly/index.html`. */
function pageFile(locale: Locale, page: string): string {
  return `${locale}${page}index.html`;
}

/** Every file of a folder of the site, by its path from the site's root; none where there is no such folder. */
async function filesUnder(outDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(outDir, folder), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(outDir, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'));
}

function missing(place: string): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: 'Unexpected missing file of the site, expected what the content gives',
    help: 'Build the site again; the one that stands is not of this content.',
    rule: 'verify-missing',
  });
}

function differs(place: string, is: string, should: string): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: `Unexpected bytes of sha256 ${is}, expected ${should}, as the content gives`,
    help: 'Build the site again; the one that stands was changed, or is not of this content.',
    rule: 'verify-differs',
  });
}

function withoutHash(place: string, { name, sha256 }: DatasetFile): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: `Unexpected page without the sha256 of \`${name}\`, expected ${sha256}`,
    help: 'Build the site again; the one that stands was changed, or is not of this content.',
    rule: 'verify-hash',
  });
}

function stray(place: string): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: 'Unexpected file among the data of the site, expected those that the content gives',
    help: 'Build the site again.',
    rule: 'verify-stray',
  });
}
