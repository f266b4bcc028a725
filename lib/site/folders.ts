import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ReportPlace } from '#lib/report/report.ts';

/** Names of the folders in a folder, in order; none where it does not exist. */
export function listFolders(absolute: string): string[] {
  return listEntries(absolute)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Names without their ending of the files that have it, in order. */
export function listFiles(absolute: string, ending: string): string[] {
  return listEntries(absolute)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.basename(entry.name, ending));
}

function listEntries(absolute: string) {
  try {
    return readdirSync(absolute, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The folder of a report in a content folder. */
export function reportFolder(contentDir: string, place: ReportPlace): string {
  const within = place.post === undefined ? [place.edition, place.chapter] : ['posts', place.post];
  return path.join(
    contentDir,
    'reports',
    place.periodical,
    ...within.filter((part) => part !== undefined),
  );
}
