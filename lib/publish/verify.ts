import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { hashOf } from '#lib/dataset/lock.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { shownPath } from '#lib/diagnostic/read.ts';
import type { Site } from '#lib/site/site.ts';
import { siteFiles } from './files.ts';

export type Verified = { readonly files: number; readonly messages: readonly VFileMessage[] };

/**
 * Holds a finished site against the content it says it was built from: every file that is no page is
 * made again and compared byte for byte, each hash that a data package states is that of its file, and
 * nothing lies under `data/` that the content does not give. Faults: `verify-missing`,
 * `verify-differs`, `verify-stray`.
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
  const known = new Set(files.map((file) => file.path));
  const strays = (await filesUnder(outDir, 'data'))
    .filter((file) => !known.has(file))
    .map((file) => stray(path.join(outDir, file)));
  return { files: files.length, messages: [...compared.flat(), ...strays] };
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

function stray(place: string): VFileMessage {
  return diagnose({
    file: shownPath(place),
    reason: 'Unexpected file among the data of the site, expected those that the content gives',
    help: 'Build the site again.',
    rule: 'verify-stray',
  });
}
