import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context, type BuildOptions, type OutputFile } from 'esbuild';
import { chartStyleSheet } from './chart-style-sheet.ts';

/** A file that pages refer to, under a name that changes with its contents. */
export type Asset = {
  /** `page.<hash>.js` */
  readonly name: string;
  /** Address from the root of the site: `/_kansoku/page.<hash>.js`. */
  readonly address: string;
  readonly contents: Uint8Array;
};

/** What the browser gets beside the pages: the loader, the live chart, the style sheet. */
export type Assets = { readonly page: Asset; readonly live: Asset; readonly site: Asset };

export type AssetsInput = {
  /** For readers true; false keeps names and adds source maps. */
  readonly minify: boolean;
  /** Folder to write the files into; made where there is none. Nothing is written where left out. */
  readonly outDir?: string | undefined;
};

/** Where a site keeps its assets. */
export const assetsPath = '/_kansoku/';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Bundles what ships to the browser. Same sources give same names and bytes. Throws esbuild's
 * BuildFailure where a source does not bundle.
 */
export async function bundleAssets({ minify, outDir }: AssetsInput): Promise<Assets> {
  const { outputFiles } = await build({ ...options(minify), write: false });
  return await keepAssets(assetsOf(outputFiles), outDir);
}

/** What the preview's pages get: as readers do, and the script by which they follow edits. */
export type WatchedAssets = Assets & { readonly reload: Asset };

/**
 * Bundles for the preview, unminified: again on demand, faster than from scratch. `dispose` ends it.
 */
export async function watchAssets(): Promise<{
  readonly rebuild: () => Promise<WatchedAssets>;
  readonly dispose: () => Promise<void>;
}> {
  const bundler = await context({
    ...options(false),
    entryPoints: { ...entryPoints, reload: 'components/live/reload.ts' },
    write: false,
  });
  return {
    rebuild: async () => {
      const { outputFiles } = await bundler.rebuild();
      return { ...assetsOf(outputFiles), reload: getAsset(outputFiles, 'reload.js') };
    },
    dispose: () => bundler.dispose(),
  };
}

const entryPoints = {
  page: 'components/live/page.ts',
  live: 'components/live/live.tsx',
  site: 'components/styles/site.css',
} as const;

function options(minify: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints,
    outdir: 'assets',
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    minify,
    // Licences of what is bundled stay with it, at its end.
    legalComments: 'eof',
    sourcemap: minify ? false : 'inline',
    define: { 'process.env.NODE_ENV': minify ? '"production"' : '"development"' },
    plugins: [chartStyleSheet],
    logLevel: 'silent',
  };
}

function assetsOf(files: readonly OutputFile[]): Assets {
  return {
    page: getAsset(files, 'page.js'),
    live: getAsset(files, 'live.js'),
    site: getAsset(files, 'site.css'),
  };
}

function getAsset(files: readonly OutputFile[], bundled: string): Asset {
  const file = files.find(({ path }) => basename(path) === bundled);
  if (file === undefined) throw new Error(`Unexpected bundle without ${bundled}`);
  const extension = extname(bundled);
  const hash = createHash('sha256').update(file.contents).digest('hex').slice(0, 10);
  const name = `${basename(bundled, extension)}.${hash}${extension}`;
  return { name, address: assetsPath + name, contents: file.contents };
}

async function keepAssets(assets: Assets, outDir: string | undefined): Promise<Assets> {
  if (outDir === undefined) return assets;
  await mkdir(outDir, { recursive: true });
  await Promise.all(
    Object.values(assets).map(({ name, contents }) => writeFile(join(outDir, name), contents)),
  );
  return assets;
}
