import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serveSite } from '#lib/publish/serve.ts';
import { buildSite } from './build-site.ts';
import { handOver, type ServedName, type ServedSite } from './served-site.ts';
import { sampleDir } from './texts.ts';

const workshop = path.resolve('.kansoku/e2e');
const subPath = '/en/dev/report';

/**
 * Builds both sites anew and serves them. For a quick run on what is already built, name its folder in
 * KANSOKU_E2E_SITE, and one of the trial site in KANSOKU_E2E_TRIAL. Gives what ends the servers.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  await mkdir(workshop, { recursive: true });
  const sample = {
    contentDir: sampleDir,
    outDir: process.env['KANSOKU_E2E_SITE'] ?? path.join(workshop, 'sample'),
  };
  const trial = {
    contentDir: await copyTrial(),
    outDir: process.env['KANSOKU_E2E_TRIAL'] ?? path.join(workshop, 'trial'),
  };
  // One after another: builds of one checkout share a lock.
  if (process.env['KANSOKU_E2E_SITE'] === undefined)
    await buildSite({ ...sample, channel: 'public' });
  if (process.env['KANSOKU_E2E_TRIAL'] === undefined)
    await buildSite({ ...trial, channel: 'drafts' });
  const ends = [await serve('sample', sample, ''), await serve('trial', trial, subPath)];
  return async () => {
    for (const end of ends) await end();
  };
}

/** The trial site as it would be set up for a place under a sub-path. */
async function copyTrial(): Promise<string> {
  const folder = path.join(workshop, 'trial-content');
  await rm(folder, { recursive: true, force: true });
  await cp('e2e/fixtures/content', folder, { recursive: true });
  const file = path.join(folder, 'site.yaml');
  const settings = await readFile(file, 'utf8');
  await writeFile(file, settings.replace(/^path: .*$/m, `path: ${subPath}`));
  return folder;
}

async function serve(
  name: ServedName,
  site: Pick<ServedSite, 'outDir' | 'contentDir'>,
  basePath: string,
): Promise<() => Promise<void>> {
  const { address, close } = await serveSite({
    outDir: path.resolve(site.outDir),
    port: 0,
    basePath,
  });
  handOver(name, { ...site, outDir: path.resolve(site.outDir), address });
  return close;
}
