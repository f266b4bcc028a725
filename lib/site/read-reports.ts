import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import { editionFileSchema, type EditionFile } from '#lib/periodical/edition-file.ts';
import { isEditionId, type Edition } from '#lib/periodical/edition.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { ReadableReport, Report, ReportPlace } from '#lib/report/report.ts';
import { reportPath } from './address.ts';
import { strayFolder } from './check-names.ts';
import type { SiteLibrary } from './dataset-library.ts';
import { editionPath } from './edition-path.ts';
import { listFiles, listFolders, reportFolder } from './folders.ts';
import { readRemembered } from './remember-report.ts';

/** Every report of a content folder, whatever its state, and what stood in the way of others. */
export type FoundReports = {
  /** Latest first within each periodical. */
  readonly editions: readonly Edition[];
  /** Posts, in the order of their folders. */
  readonly posts: readonly Report[];
  readonly unsound: readonly ReadableReport[];
  /** Faults by the path of the page they keep out. */
  readonly broken: ReadonlyMap<string, readonly VFileMessage[]>;
  readonly messages: readonly VFileMessage[];
};

/** Reads the reports of all periodicals, each against the library that is named for its place. */
export function readReports(
  contentDir: string,
  periodicals: readonly Periodical[],
  libraryOf: (place: ReportPlace) => SiteLibrary,
): FoundReports {
  const messages: VFileMessage[] = [];
  const broken = new Map<string, readonly VFileMessage[]>();
  const unsound: ReadableReport[] = [];
  const read = (place: ReportPlace, periodical: Periodical): Report[] => {
    const folder = reportFolder(contentDir, place);
    const found = readRemembered(folder, place, periodical, libraryOf(place));
    messages.push(...found.messages);
    if (found.unsound) unsound.push(found.unsound);
    if (found.report) return [found.report];
    broken.set(reportPath(place), found.messages);
    return [];
  };
  const readVolume = (folder: string, at: string): EditionFile | undefined => {
    const source = readText(path.join(folder, 'edition.yaml'));
    const volume = source.ok ? parseYaml(source.value, editionFileSchema) : source;
    if (volume.ok) return volume.value;
    messages.push(...volume.messages);
    broken.set(at, volume.messages);
    return undefined;
  };
  const editions = periodicals.flatMap((periodical) => {
    const root = path.join(contentDir, 'reports', periodical.id);
    const names = listFolders(root).filter((name) => name !== 'posts');
    return names.reverse().flatMap((id): Edition[] => {
      const folder = path.join(root, id);
      if (!isEditionId(periodical, id)) {
        messages.push(strayEdition(folder, periodical));
        return [];
      }
      const hasChapters = listFiles(folder, '.yaml').includes('edition');
      const volume = hasChapters ? readVolume(folder, editionPath({ periodical, id })) : undefined;
      if (hasChapters && volume === undefined) return [];
      const reports = chaptersOf(folder, volume, messages).flatMap((chapter) =>
        read({ periodical: periodical.id, edition: id, chapter, post: undefined }, periodical),
      );
      return reports.length === 0 ? [] : [{ id, periodical, volume, reports }];
    });
  });
  const posts = periodicals.flatMap((periodical) =>
    listReports(path.join(contentDir, 'reports', periodical.id, 'posts'), messages).flatMap(
      (post) =>
        read(
          { periodical: periodical.id, edition: undefined, chapter: undefined, post },
          periodical,
        ),
    ),
  );
  return { editions, posts, unsound, broken, messages };
}

function strayEdition(folder: string, { editionForm }: Periodical): VFileMessage {
  return strayFolder(
    folder,
    editionForm === 'month'
      ? 'a month such as `2025-10`'
      : 'a number of three digits such as `042`',
  );
}

/** Folder names of a volume's chapters, the executive summary first; one undefined for a single report. */
function chaptersOf(
  folder: string,
  volume: EditionFile | undefined,
  messages: VFileMessage[],
): (string | undefined)[] {
  if (volume === undefined) return [undefined];
  return listReports(folder, messages).sort(
    (a, b) => Number(/^\d/.test(a)) - Number(/^\d/.test(b)) || a.localeCompare(b, 'en'),
  );
}

/** Names of the folders that become addresses; a fault for each that makes none. */
function listReports(folder: string, messages: VFileMessage[]): string[] {
  return listFolders(folder).filter((name) => {
    const isName = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    if (!isName)
      messages.push(
        strayFolder(
          path.join(folder, name),
          'lower-case words joined by hyphens, such as `kev-catalogue`, or a number such as `01`',
        ),
      );
    return isName;
  });
}
