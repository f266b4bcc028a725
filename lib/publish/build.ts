import path from 'node:path';
import { isError } from '#lib/diagnostic/diagnostic.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import type { Channel } from '#lib/site/channel.ts';
import type { Site } from '#lib/site/site.ts';
import { pruneCompiled } from '#lib/site/compiled-store.ts';
import { bundleAssets } from './assets.ts';
import { takeBuildLock } from './build-lock.ts';
import { checkCopy } from './check-copy.ts';
import { checkOutFolder } from './check-out-folder.ts';
import { checkSite } from './check.ts';
import { copyContent } from './copy-content.ts';
import { finishPages } from './finish-pages.ts';
import { madeFiles } from './made-files.ts';
import { programRoot } from './program-root.ts';
import { renderPages } from './render-pages.ts';
import type { SiteFile } from './site-file.ts';
import { restoreFolder, swapFolder } from './swap-folder.ts';
import { openWorkshop, type Workshop } from './workshop.ts';
import { writeInto } from './write-into.ts';
import { writeManifest } from './write-manifest.ts';

export type BuildOptions = {
  readonly contentDir: string;
  readonly outDir: string;
  readonly channel: Channel;
  /** Ends the build: it rejects with the signal's reason, and leaves nothing but the last site. */
  readonly signal?: AbortSignal | undefined;
};

export type BuildReport = {
  readonly site: Site;
  readonly pages: number;
  /** What is no page, the list of all files included. */
  readonly files: number;
  readonly bytes: number;
};

/**
 * Builds a whole site and puts it in the place of the last one in one step, after any other build of
 * this checkout. Whatever goes wrong before that leaves the last one standing. Throws DiagnosticError
 * where the content is at fault, or where the out folder holds what is no site.
 */
export async function buildSite({
  contentDir,
  outDir,
  channel,
  signal,
}: BuildOptions): Promise<BuildReport> {
  await checkOutFolder(outDir, [contentDir, programRoot]);
  const { messages } = await checkSite(contentDir, channel);
  if (messages.some(isError)) throw new DiagnosticError(messages);
  const release = await takeBuildLock(programRoot, { signal });
  try {
    await restoreFolder(outDir);
    pruneCompiled(Date.now());
    const workshop = await openWorkshop(programRoot, outDir);
    try {
      return await buildIn(workshop, { contentDir, outDir, channel, signal });
    } finally {
      await workshop.remove();
    }
  } finally {
    release();
  }
}

async function buildIn(
  { stage, content, next }: Workshop,
  { contentDir, outDir, channel, signal }: BuildOptions,
): Promise<BuildReport> {
  // Pages, drawings and feeds are read at different times: from a copy, no save comes in between.
  await copyContent(contentDir, content, [outDir, path.resolve(programRoot)]);
  const site = await checkCopy(content, contentDir, channel);
  const assets = await bundleAssets({ minify: true });
  signal?.throwIfAborted();
  await renderPages(stage, { contentDir: content, channel, assets, signal });
  const pages = await finishPages(path.join(programRoot, stage), next);
  const files = await writeFiles(next, await madeFiles(site, assets));
  const listed = await writeManifest(next);
  signal?.throwIfAborted();
  await swapFolder(next, outDir);
  return {
    site,
    pages: pages.count,
    files: files.count + 1,
    bytes: pages.bytes + files.bytes + listed,
  };
}

async function writeFiles(
  out: string,
  files: readonly SiteFile[],
): Promise<{ count: number; bytes: number }> {
  let bytes = 0;
  for (const file of files) {
    await writeInto(out, file.path, file.contents);
    bytes +=
      typeof file.contents === 'string'
        ? Buffer.byteLength(file.contents)
        : file.contents.byteLength;
  }
  return { count: files.length, bytes };
}
