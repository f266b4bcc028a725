import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a new file into a folder, making the folders between. Rejects where the file is there
 * already: two writers of one path would be a fault of the site's addresses.
 */
export async function writeInto(
  out: string,
  relative: string,
  contents: string | Uint8Array,
): Promise<void> {
  const file = path.join(out, relative);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, contents, { flag: 'wx' });
}
