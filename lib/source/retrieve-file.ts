import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath } from '#lib/dataset/dataset-folder.ts';
import type { FileOrigin } from '#lib/dataset/recipe/origin-schema.ts';
import { failure, success } from '#lib/diagnostic/result.ts';
import { readTable } from './format/read-table.ts';
import type { Retrieve } from './origin.ts';

/** Reads an origin that lies in the folder of its dataset. Fails with `source-file`, `source-size`, or what its format finds. */
export const retrieveFile: Retrieve<FileOrigin> = async (from, { folder, limits, fault }) => {
  const path = join(folder.path, from.file);
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    return failure(
      fault({
        path: ['from', 'file'],
        reason: `Unexpected missing file \`${from.file}\`, expected it beside source.yaml`,
        help: `Put the data at ${shownPath(path)}.`,
        rule: 'source-file',
      }),
    );
  }
  if (found.size > limits.maxBytes) {
    return failure(
      fault({
        path: ['from', 'file'],
        reason: `Unexpected file of ${found.size} bytes, expected at most ${limits.maxBytes}`,
        help: 'Aggregate the data before it comes here.',
        rule: 'source-size',
      }),
    );
  }
  const file = shownPath(path);
  const bytes = await readFile(path);
  const table = await readTable(bytes, { file, name: from.file, reading: from, limits });
  if (!table.ok) return table;
  return success({
    state: 'retrieved',
    origin: { address: from.file, file, bytes, table: table.value },
  });
};
