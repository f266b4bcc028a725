import { writeFileSync } from 'node:fs';
import { cp, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { bundleAssets } from '#lib/publish/assets.ts';
import { takeBuildLock } from '#lib/publish/build-lock.ts';
import { checkSite } from '#lib/publish/check.ts';
import { siteFiles } from '#lib/publish/files.ts';
import { finishPages } from '#lib/publish/finish-pages.ts';
import { programRoot } from '#lib/publish/program-root.ts';
import { renderPages } from '#lib/publish/render-pages.ts';
import { serveSite } from '#lib/publish/serve.ts';
import { writeInto } from '#lib/publish/write-into.ts';
import { measureLoading, type Loading } from './loading.ts';

/**
 * What finishing takes away: one build of the sample content measured twice, as the framework
 * exports it (the baseline) and as it is published. Writes `bench/results/runtime.json`.
 */
const page = 'ja/review/001/index.html';
const stage = '.kansoku/bench-stage';
const finished = path.join(programRoot, '.kansoku/bench-finished');
const exported = path.join(programRoot, stage);
const contentDir = path.join(programRoot, 'content');

type Side = {
  readonly page: { readonly html: number; readonly flight: number };
  readonly site: {
    readonly files: number;
    readonly bytes: number;
    readonly txt: number;
    readonly seconds: number;
  };
  readonly loading: Loading;
};

const release = await takeBuildLock(programRoot);
try {
  const { site } = await checkSite(contentDir, 'public');
  const assets = await bundleAssets({ minify: true });
  await rm(exported, { recursive: true, force: true });
  await rm(finished, { recursive: true, force: true });
  const begin = performance.now();
  await renderPages(stage, { contentDir, channel: 'public', assets });
  const rendered = performance.now();
  await finishPages(exported, finished);
  const files = await siteFiles(site);
  for (const file of files) await writeInto(finished, file.path, file.contents);
  const done = performance.now();
  for (const { address, contents } of Object.values(assets))
    await writeInto(finished, address.slice(1), contents);
  // The baseline gets the same files beside its pages, so that the two differ in the pages alone.
  for (const entry of [...files.map((file) => file.path), '_kansoku'])
    await cp(path.join(finished, entry), path.join(exported, entry), { recursive: true });
  const before = await measure(exported, (rendered - begin) / 1000);
  const after = await measure(finished, (done - begin) / 1000);
  const result = { page, before, after };
  writeFileSync(
    path.join(programRoot, 'bench/results/runtime.json'),
    `${JSON.stringify(result, null, 2)}\n`,
  );
  console.log(JSON.stringify(result, null, 2));
} finally {
  await rm(exported, { recursive: true, force: true });
  await rm(finished, { recursive: true, force: true });
  release();
}

async function measure(folder: string, seconds: number): Promise<Side> {
  const html = await readFile(path.join(folder, page));
  const flight = [...html.toString().matchAll(/<script>self\.__next_f[\s\S]*?<\/script>/g)].reduce(
    (sum, [text]) => sum + Buffer.byteLength(text),
    0,
  );
  const { address, close } = await serveSite({ outDir: folder, port: 0, basePath: '' });
  try {
    return {
      page: { html: brotliCompressSync(html).byteLength, flight },
      site: { ...(await weigh(folder)), seconds: Math.round(seconds * 10) / 10 },
      loading: await measureLoading(`${address}${page.replace('index.html', '')}`),
    };
  } finally {
    await close();
  }
}

async function weigh(folder: string): Promise<{ files: number; bytes: number; txt: number }> {
  const sum = { files: 0, bytes: 0, txt: 0 };
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const { size } = await stat(path.join(entry.parentPath, entry.name));
    sum.files += 1;
    sum.bytes += size;
    if (entry.name.endsWith('.txt') && entry.name !== 'robots.txt') sum.txt += size;
  }
  return sum;
}
