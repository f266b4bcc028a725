import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Name, size and time of every file of a folder: cheap, and different after every save. Empty where there is none. */
export function signatureOf(folder: string): string {
  return entriesOf(folder)
    .map((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return `${entry.name}/${signatureOf(file)}`;
      // An editor's temporary file may be gone by now.
      const found = statSync(file, { throwIfNoEntry: false });
      return `${entry.name}:${found?.size}:${found?.mtimeMs}`;
    })
    .join('|');
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
