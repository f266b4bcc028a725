import { existsSync, readFileSync } from 'node:fs';
import type { VFileMessage } from 'vfile-message';
import { z } from 'zod';
import { shownPath, type DatasetFolder } from '#lib/dataset/dataset-folder.ts';
import { lockSchema } from '#lib/dataset/lock.ts';
import { datasetVersion } from '#lib/dataset/schema.ts';
import { diagnose } from '#lib/diagnostic/diagnostic.ts';
import { parseJson } from '#lib/diagnostic/parse.ts';

const versionedSchema = z.looseObject({ version: z.number() });

/**
 * What stands in a dataset's folder that this program does not know how to replace: files of a newer
 * version (`pull-newer`), and a lock that cannot be read, as after a merge with conflicts: a pull would
 * lose the history it tells.
 */
export function findUnknown(folder: DatasetFolder): readonly VFileMessage[] {
  const newer = [folder.data, folder.lock].flatMap((path) => {
    const text = readIfPresent(path);
    const found = text === undefined ? undefined : parse(path, text, versionedSchema);
    return found?.ok === true && found.value.version > datasetVersion ? [newerFile(path)] : [];
  });
  if (newer.length > 0) return newer;
  const text = readIfPresent(folder.lock);
  const lock = text === undefined ? undefined : parse(folder.lock, text, lockSchema);
  return lock === undefined || lock.ok ? [] : lock.messages.map(withRemedy);
}

function parse<S extends z.ZodType>(path: string, text: string, schema: S) {
  return parseJson({ file: shownPath(path), text }, schema);
}

function newerFile(path: string): VFileMessage {
  return diagnose({
    file: shownPath(path),
    reason: `Unexpected file of a newer version, expected version ${datasetVersion} or older: a newer Kansoku wrote it`,
    help: 'Pull with that Kansoku; this one would lose what it does not know.',
    rule: 'pull-newer',
  });
}

function withRemedy(message: VFileMessage): VFileMessage {
  message.note =
    'A pull would lose the history this lock tells. Mend it (after a merge, take one side whole), or remove it knowingly.';
  return message;
}

function readIfPresent(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
