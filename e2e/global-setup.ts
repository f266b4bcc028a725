import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { serveSite } from '#lib/publish/serve.ts';
import { buildSite } from './build-site.ts';
import { handOver, type ServedName } from './served-site.ts';
import { sampleDir } from './texts.ts';

const workshop = path.resolve('.kansoku/e2e');
const subPath = '/en/dev/report';

type Order = {
  readonly name: ServedName;
  readonly contentDir: string;
  readonly basePath: string;
  /** A folder that is built already, for a quick run. */
  readonly built: string | undefined;
};

/**
 * Builds both sites anew and serves them. For a quick run on what is already built, name its folder in
 * KANSOKU_E2E_SITE, and the one of the drafts under the sub-path in KANSOKU_E2E_DRAFTS. Gives what
 * ends the servers.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const orders: readonly Order[] = [
    {
      name: 'public',
      contentDir: sampleDir,
      basePath: '',
      built: process.env['KANSOKU_E2E_SITE'],
    },
    {
      name: 'drafts',
      contentDir: await copyUnder(subPath),
      basePath: subPath,
      built: process.env['KANSOKU_E2E_DRAFTS'],
    },
  ];
  const ends: (() => Promise<void>)[] = [];
  // One after another: builds of one checkout share a lock.
  for (const { name, contentDir, basePath, built } of orders) {
    const outDir = path.resolve(built ?? path.join(workshop, name));
    if (built === undefined) await buildSite({ contentDir, outDir, channel: name });
    const { address, close } = await serveSite({ outDir, port: 0, basePath });
    handOver(name, { address, outDir, contentDir });
    ends.push(close);
  }
  return async () => {
    for (const end of ends) await end();
  };
}

/** The sample content, set up for a place under a path. */
async function copyUnder(basePath: string): Promise<string> {
  const folder = path.join(workshop, 'content');
  await mkdir(workshop, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  await cp(sampleDir, folder, { recursive: true });
  const file = path.join(folder, 'site.yaml');
  const settings = await readFile(file, 'utf8');
  await writeFile(file, settings.replace(/^path: .*$/m, `path: ${basePath}`));
  return folder;
}
