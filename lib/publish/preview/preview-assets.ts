import path from 'node:path';
import { assetsPath, watchAssets, type Asset } from '../assets.ts';

/** Addresses that hold while contents change, from the root of the site. */
export const assetAddresses = {
  page: `${assetsPath}page.js`,
  live: `${assetsPath}live.js`,
  style: `${assetsPath}site.css`,
} as const;

/** What ships to the browser, as its sources now are. */
export type PreviewAssets = {
  /** By name without a hash: `page.js`, `reload.js`. */
  readonly find: (name: string) => Asset | undefined;
  /** Bundles again; true where anything came out different. Rejects with esbuild's BuildFailure. */
  readonly refresh: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

/** Bundles for the preview: readable, with source maps, and the script by which pages follow edits. */
export async function openPreviewAssets(): Promise<PreviewAssets> {
  const bundler = await watchAssets();
  let assets = byName(await bundler.rebuild());
  return {
    find: (name) => assets.get(name),
    refresh: async () => {
      const next = byName(await bundler.rebuild());
      const changed = [...next].some(([name, asset]) => assets.get(name)?.name !== asset.name);
      assets = next;
      return changed;
    },
    close: bundler.dispose,
  };
}

function byName(assets: Readonly<Record<string, Asset>>): Map<string, Asset> {
  return new Map(
    Object.entries(assets).map(([name, asset]) => [name + path.extname(asset.name), asset]),
  );
}
