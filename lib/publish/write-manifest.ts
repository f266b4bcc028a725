import { formatManifest, manifestName } from './manifest.ts';
import { readEntries } from './out-entries.ts';
import { writeInto } from './write-into.ts';

/** Lists all files of a finished site in it. Gives the length of the list in bytes. */
export async function writeManifest(out: string): Promise<number> {
  const hashes = new Map<string, string>();
  for (const [path, entry] of await readEntries(out)) {
    if (entry.kind !== 'file') throw new Error(`Unexpected ${entry.kind} ${path}, expected a file`);
    hashes.set(path, entry.sha256);
  }
  const text = formatManifest(hashes);
  await writeInto(out, manifestName, text);
  return Buffer.byteLength(text);
}
