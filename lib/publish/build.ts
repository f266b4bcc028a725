import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isError } from '#lib/diagnostic/diagnostic.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import type { Channel } from '#lib/site/channel.ts';
import type { Site } from '#lib/site/site.ts';
import { bundleAssets, type Assets } from './assets.ts';
import { takeBuildLock } from './build-lock.ts';
import { checkSite } from './check.ts';
import { siteFiles } from './files.ts';
import { finishPage } from './finish.ts';
import { swapFolder } from './swap-folder.ts';

export type BuildOptions = { readonly contentDir: string; readonly outDir: string; readonly channel: Channel };

export type BuildReport = { readonly site: Site; readonly pages: number; readonly files: number; readonly bytes: number };

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Builds a whole site and puts it in the place of the last one in one step. Whatever goes wrong
 * before that leaves the last one standing. Throws DiagnosticError where the content is at fault.
 */
export async function buildSite({ contentDir, outDir, channel }: BuildOptions): Promise<BuildReport> {
  const { site, messages } = await checkSite(contentDir, channel);
  if (messages.some(isError)) throw new DiagnosticError(messages);
  const release = takeBuildLock(root);
  const stage = `.kansoku/stage-${process.pid}`;
  const next = `${outDir}.new-${process.pid}`;
  try {
    const assets = await bundleAssets({ minify: true });
    await renderPages(stage, { contentDir, channel, assets });
    await rm(next, { recursive: true, force: true });
    const pages = await finishPages(path.join(root, stage), next);
    const files = await writeFiles(next, [
      ...(await siteFiles(site)),
      ...Object.values(assets).map(({ address, contents }) => ({ path: address.slice(1), contents })),
    ]);
    await swapFolder(next, outDir);
    return { site, pages: pages.count, files: files.count, bytes: pages.bytes + files.bytes };
  } finally {
    await rm(path.join(root, stage), { recursive: true, force: true });
    await rm(next, { recursive: true, force: true });
    release();
  }
}

/** Runs the framework's static export into the stage. Rejects with its own words where it fails. */
function renderPages(stage: string, { contentDir, channel, assets }: { readonly contentDir: string; readonly channel: Channel; readonly assets: Assets }): Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      KANSOKU_STAGE: stage,
      KANSOKU_CONTENT: contentDir,
      KANSOKU_CHANNEL: channel,
      KANSOKU_ASSETS: JSON.stringify({ page: assets.page.address, live: assets.live.address, style: assets.site.address }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The pages could not be rendered:\n${said}`));
    });
  });
}

async function finishPages(stage: string, out: string): Promise<{ count: number; bytes: number }> {
  let count = 0;
  let bytes = 0;
  for (const entry of await readdir(stage, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(stage, file);
    if (!isPage(relative) || !entry.isFile()) continue;
    const html = finishPage(await readFile(file, 'utf8'));
    await writeInto(out, relative, html);
    count += 1;
    bytes += Buffer.byteLength(html);
  }
  return { count, bytes };
}

/** The framework writes its 404 page thrice; hosts want `404.html`. */
function isPage(relative: string): boolean {
  return relative.endsWith('.html') && !/^(_next|_not-found|_global-error|404)[/\\.]/.test(relative.replace('404.html', '4xx.html'));
}

async function writeFiles(out: string, files: readonly { readonly path: string; readonly contents: string | Uint8Array }[]): Promise<{ count: number; bytes: number }> {
  let bytes = 0;
  for (const file of files) {
    await writeInto(out, file.path, file.contents);
    bytes += typeof file.contents === 'string' ? Buffer.byteLength(file.contents) : file.contents.byteLength;
  }
  return { count: files.length, bytes };
}

async function writeInto(out: string, relative: string, contents: string | Uint8Array): Promise<void> {
  const file = path.join(out, relative);
  await mkdir(path.dirname(file), { recursive: true });
  // Two writers of one path would be a fault of the site's addresses: it must not pass unseen.
  await writeFile(file, contents, { flag: 'wx' });
}
