import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import type { FetchLimits } from './fetch-bytes.ts';
import type { Retrieval } from './retrieve.ts';

/** Reads an origin that lies in the folder of its dataset. Fails with `source-file`, `source-size`. */
export async function readOrigin(
  name: string,
  folder: DatasetFolder,
  limits: FetchLimits,
): Promise<Retrieval> {
  const path = join(folder.path, name);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    return {
      ok: false,
      issue: {
        path: ['from', 'file'],
        reason: `Unexpected missing file \`${name}\`, expected it beside source.yaml`,
        help: `Put the data at ${shownPath(path)}.`,
        rule: 'source-file',
      },
    };
  }
  if (found.size > limits.maxBytes) {
    return {
      ok: false,
      issue: {
        path: ['from', 'file'],
        reason: `Unexpected file of ${found.size} bytes, expected at most ${limits.maxBytes}`,
        help: 'Aggregate the data before it comes here.',
        rule: 'source-size',
      },
    };
  }
  return {
    ok: true,
    origin: { address: name, file: shownPath(path), bytes: await readFile(path) },
  };
}
