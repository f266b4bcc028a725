import type { NextConfig } from 'next';

const building = process.env['KANSOKU_STAGE'] !== undefined;

/** Folder of its own for each preview, set by lib/publish/preview. */
const preview = process.env['KANSOKU_PREVIEW'];

const config: NextConfig = {
  // Under export, unknown addresses misbehave in the dev server: exported only when building.
  ...(building ? { output: 'export' as const } : {}),
  // With export this is where the pages are written; finished and moved by lib/publish.
  distDir: process.env['KANSOKU_STAGE'] ?? preview ?? '.kansoku/dev',
  trailingSlash: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // Titles and links belong in <head> for every reader, not only for known robots.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['mdx-bundler', 'esbuild'],
  // `npm run types` checks the whole tree; a build need not check it again.
  typescript: {
    ignoreBuildErrors: true,
    // The dev server writes into the settings it is given: not into ours.
    ...(preview === undefined ? {} : { tsconfigPath: `${preview}.tsconfig.json` }),
  },
  devIndicators: false,
  experimental: { globalNotFound: true },
};

export default config;
