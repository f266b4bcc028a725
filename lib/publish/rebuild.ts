import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getValue } from '#lib/diagnostic/result.ts';
import { buildSite, type BuildOptions } from './build.ts';
import { manifestName, readManifest, type Manifest } from './manifest.ts';

/**
 * Builds a site again, apart, for its manifest alone: same content and same program give the same
 * bytes, pages included. Throws as a build does, and leaves nothing behind.
 */
export async function rebuildManifest(options: Omit<BuildOptions, 'outDir'>): Promise<Manifest> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kansoku-rebuilt-'));
  try {
    const outDir = path.join(folder, 'out');
    await buildSite({ ...options, outDir });
    return getValue(readManifest(path.join(outDir, manifestName)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
