import { rm } from 'node:fs/promises';
import path from 'node:path';
import { isError } from '#lib/diagnostic/diagnostic.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import type { Channel } from '#lib/site/channel.ts';
import type { Site } from '#lib/site/site.ts';
import { bundleAssets } from './assets.ts';
import { takeBuildLock } from './build-lock.ts';
import { checkOutFolder } from './check-out-folder.ts';
import { checkSite } from './check.ts';
import { siteFiles } from './files.ts';
import { finishPages } from './finish-pages.ts';
import { programRoot } from './program-root.ts';
import { renderPages } from './render-pages.ts';
import { swapFolder } from './swap-folder.ts';
import { writeInto } from './write-into.ts';

export type BuildOptions = {
  readonly contentDir: string;
  readonly outDir: string;
  readonly channel: Channel;
};

export type BuildReport = {
  readonly site: Site;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
};

/**
 * Builds a whole site and puts it in the place of the last one in one step. Whatever goes wrong
 * before that leaves the last one standing. Throws DiagnosticError where the content is at fault, or
 * where the out folder holds what is no site.
 */
export async function buildSite({
  contentDir,
  outDir,
  channel,
}: BuildOptions): Promise<BuildReport> {
  await checkOutFolder(outDir, [contentDir, programRoot]);
  const { site, messages } = await checkSite(contentDir, channel);
  if (messages.some(isError)) throw new DiagnosticError(messages);
  const release = takeBuildLock(programRoot);
  const stage = `.kansoku/stage-${process.pid}`;
  const next = `${outDir}.new-${process.pid}`;
  try {
    const assets = await bundleAssets({ minify: true });
    await renderPages(stage, { contentDir, channel, assets });
    await rm(next, { recursive: true, force: true });
    const pages = await finishPages(path.join(programRoot, stage), next);
    const files = await writeFiles(next, [
      ...(await siteFiles(site)),
      ...Object.values(assets).map(({ address, contents }) => ({
        path: address.slice(1),
        contents,
      })),
    ]);
    await swapFolder(next, outDir);
    return { site, pages: pages.count, files: files.count, bytes: pages.bytes + files.bytes };
  } finally {
    await rm(path.join(programRoot, stage), { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
    release();
  }
}

async function writeFiles(
  out: string,
  files: readonly { readonly path: string; readonly contents: string | Uint8Array }[],
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
