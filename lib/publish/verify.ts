import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { hashOf } from '#lib/dataset/lock.ts';
import type { Site } from '#lib/site/site.ts';
import { bundleAssets } from './assets.ts';
import { findUntoldHashes } from './dataset-hashes.ts';
import { judgeFile, type Expected } from './judge-file.ts';
import { madeFiles } from './made-files.ts';
import { manifestName, readManifest, type Manifest } from './manifest.ts';
import { readEntries } from './out-entries.ts';
import { pageFiles } from './page-files.ts';

/** A file of the site that is not as it should be. */
export type SiteFault = {
  readonly message: VFileMessage;
  /** True where the file is as the manifest lists it: not it has changed, but what it is held to. */
  readonly isAsListed: boolean;
};

export type Verified = {
  /** Files that were made again and compared. */
  readonly made: number;
  /** Pages that were held to the manifest alone. */
  readonly pages: number;
  readonly faults: readonly SiteFault[];
};

export type VerifyOptions = {
  /** A manifest that was kept elsewhere; the site's own where left out. */
  readonly manifest?: Manifest | undefined;
  /** The manifest of a site built again of the same content, pages included. */
  readonly rebuilt?: Manifest | undefined;
};

/**
 * Holds every file of a finished site against the content it says it was built from. What is no page
 * is made again and compared byte for byte. Pages are those that the content has, as the manifest lists
 * them; those of datasets tell the sha256 of each file. Nothing else lies there, whatever its name.
 * Faults, in the order of paths, those of the content itself aside: `verify-missing`,
 * `verify-differs`, `verify-stray`, `verify-manifest`, `verify-hash`, and those of reading the manifest.
 */
export async function verifyOut(
  site: Site,
  outDir: string,
  { manifest, rebuilt }: VerifyOptions = {},
): Promise<Verified> {
  const own = readManifest(path.join(outDir, manifestName));
  const list = manifest ?? (own.ok ? own.value : undefined);
  const entries = await readEntries(outDir);
  const made = rebuilt === undefined ? await madeAgain(site) : hashesOf(rebuilt);
  const pages = pageFiles(site).filter((page) => !made.has(page));
  const expected = new Map<string, Expected>([
    ...[...made].map(([name, sha256]) => [name, { sha256, by: 'as the content gives' }] as const),
    ...pages.map((page) => [page, {}] as const),
    [manifestName, listItself(manifest, rebuilt)],
  ]);
  const untold = await findUntoldHashes(site, outDir);
  const names = new Set([...expected.keys(), ...entries.keys(), ...(list?.files.keys() ?? [])]);
  const faults = [...names].sort().flatMap((name): SiteFault[] => {
    const entry = entries.get(name);
    const fault = judgeFile({
      name,
      place: path.join(outDir, name),
      entry,
      expected: expected.get(name),
      list,
    });
    const is = entry?.kind === 'file' ? entry.sha256 : undefined;
    const isAsListed = list !== undefined && list.files.get(name)?.sha256 === is;
    const messages = fault === undefined ? (untold.get(name) ?? []) : [fault];
    return messages.map((message) => ({ message, isAsListed }));
  });
  // That the site has none, a list kept elsewhere tells as of any file.
  const unread = list === undefined && !own.ok ? own.messages : [];
  return {
    made: made.size,
    pages: pages.length,
    faults: [...unread.map((message) => ({ message, isAsListed: false })), ...faults],
  };
}

/** What the list of files is to be: as the site has it, unless something outside the site tells. */
function listItself(manifest: Manifest | undefined, rebuilt: Manifest | undefined): Expected {
  const [text, by] =
    manifest === undefined
      ? [rebuilt?.text, 'as the content gives']
      : [manifest.text, `as ${manifest.file} has`];
  return text === undefined ? {} : { sha256: hashOf(Buffer.from(text)).sha256, by };
}

async function madeAgain(site: Site): Promise<ReadonlyMap<string, string>> {
  const files = await madeFiles(site, await bundleAssets({ minify: true }));
  return new Map(files.map((file) => [file.path, hashOf(Buffer.from(file.contents)).sha256]));
}

function hashesOf({ files }: Manifest): ReadonlyMap<string, string> {
  return new Map([...files].map(([name, { sha256 }]) => [name, sha256]));
}
