import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import { DiagnosticError, type Result } from '#lib/diagnostic/result.ts';
import { listDatasetIds, loadDataset, type LoadedDataset } from '#lib/dataset/load.ts';
import { editionFileSchema, type EditionFile } from '#lib/periodical/edition-file.ts';
import { isEditionId, type Edition } from '#lib/periodical/edition.ts';
import { periodicalSchema, type Periodical } from '#lib/periodical/schema.ts';
import type { DatasetLibrary } from '#lib/report/read.ts';
import type { ReadableReport, Report, ReportPlace } from '#lib/report/report.ts';
import { reportPath } from './address.ts';
import { inChannel, type Channel } from './channel.ts';
import {
  checkIds,
  checkPeople,
  checkSources,
  checkStrayPeriodicals,
  strayFolder,
} from './check-names.ts';
import { editionPath } from './edition-path.ts';
import { listFiles, listFolders, reportFolder } from './folders.ts';
import { readStaticPages } from './pages.ts';
import { personFileSchema, type Person } from './person-schema.ts';
import { datasetsSignature, readRemembered } from './remember-report.ts';
import { siteFileSchema } from './schema.ts';
import type { Site } from './site.ts';

/**
 * Reads a whole content folder for one channel. Faults do not stop the reading: they are in
 * `messages`, and what they spoil is left out. Throws DiagnosticError where `site.yaml` itself cannot
 * be read, since nothing stands without it.
 */
export function loadSite(contentDir: string, channel: Channel): Site {
  const messages: VFileMessage[] = [];
  const broken = new Map<string, readonly VFileMessage[]>();
  const keep: Keep = (result, spoilt) => {
    if (result.ok) return result.value;
    messages.push(...result.messages);
    if (spoilt !== undefined)
      broken.set(spoilt, [...(broken.get(spoilt) ?? []), ...result.messages]);
    return undefined;
  };
  const settings = keep(readYaml(path.join(contentDir, 'site.yaml'), siteFileSchema));
  if (settings === undefined) throw new DiagnosticError(messages);

  const datasets = openDatasets(contentDir);
  const periodicals = readNamed(
    path.join(contentDir, 'periodicals'),
    periodicalSchema,
    '/',
    keep,
  ).sort((a, b) => a.order - b.order);
  const people = new Map(
    readNamed(path.join(contentDir, 'people'), personFileSchema, '/people/', keep).map((person) => [
      person.id,
      person,
    ]),
  );
  const pages = readStaticPages(path.join(contentDir, 'pages'), keep);

  const unsound: ReadableReport[] = [];
  const collect = (place: ReportPlace, periodical: Periodical): Report[] => {
    const folder = reportFolder(contentDir, place);
    const read = readRemembered(folder, place, periodical, datasets.library);
    messages.push(...read.messages);
    if (read.unsound) unsound.push(read.unsound);
    if (read.report) messages.push(...checkPeople(contentDir, read.report, people));
    else broken.set(reportPath(place), unique(read.messages));
    const shown = read.report && inChannel(read.report, channel);
    return shown ? [shown] : [];
  };
  const editions = periodicals.flatMap((periodical) =>
    readEditions(contentDir, periodical, collect, keep, messages),
  );
  const posts = periodicals.flatMap((periodical) =>
    listReports(path.join(contentDir, 'reports', periodical.id, 'posts'), messages).flatMap(
      (post) =>
        collect(
          { periodical: periodical.id, edition: undefined, chapter: undefined, post },
          periodical,
        ),
    ),
  );
  posts.sort(
    (a, b) =>
      firstPublished(b).localeCompare(firstPublished(a), 'en') || a.key.localeCompare(b.key, 'en'),
  );
  messages.push(...checkStrayPeriodicals(contentDir, periodicals), ...checkIds(contentDir));
  for (const id of datasets.library.ids) keep(datasets.library.get(id));
  const reports = [...editions.flatMap((edition) => edition.reports), ...posts];
  messages.push(...checkSources(contentDir, { reports, unsound, channel }));
  return {
    settings,
    channel,
    periodicals,
    people: channel === 'public' ? namedBy(reports, people) : people,
    pages,
    editions,
    posts,
    reports,
    unsound,
    datasets: datasets.loaded,
    broken,
    messages: unique(messages),
  };
}

/** The people whom a reader of these reports can meet; who is named by a draft alone is not public. */
function namedBy(
  reports: readonly Report[],
  people: ReadonlyMap<string, Person>,
): ReadonlyMap<string, Person> {
  const named = new Set(
    reports.flatMap(({ file }) =>
      [...file.people, ...file.signatories].map(({ person }) => person),
    ),
  );
  return new Map([...people].filter(([id]) => named.has(id)));
}

/** The day on which the first language of a report was published. */
function firstPublished(report: Report): string {
  return (
    Object.values(report.texts)
      .map((text) => text.matter.published)
      .sort()[0] ?? ''
  );
}

function readYaml<T>(file: string, schema: z.ZodType<T>): Result<T> {
  const source = readText(file);
  return source.ok ? parseYaml(source.value, schema) : source;
}

/** Notes the faults of a result; `spoilt` is the path of the page that they keep out. */
type Keep = <T>(result: Result<T>, spoilt?: string) => T | undefined;

/** Every `<id>.yaml` of a folder, with its id; `base` is the path below which their pages lie. */
function readNamed<T extends object>(
  folder: string,
  schema: z.ZodType<T>,
  base: string,
  keep: Keep,
): (T & { readonly id: string })[] {
  return listFiles(folder, '.yaml').flatMap((id) => {
    const value = keep(readYaml(path.join(folder, `${id}.yaml`), schema), `${base}${id}/`);
    return value === undefined ? [] : [{ ...value, id }];
  });
}

function readEditions(
  contentDir: string,
  periodical: Periodical,
  collect: (place: ReportPlace, periodical: Periodical) => Report[],
  keep: Keep,
  messages: VFileMessage[],
): Edition[] {
  const root = path.join(contentDir, 'reports', periodical.id);
  return listFolders(root)
    .filter((name) => name !== 'posts')
    .reverse()
    .flatMap((id): Edition[] => {
      const folder = path.join(root, id);
      if (!isEditionId(periodical, id)) {
        messages.push(
          strayFolder(
            folder,
            periodical.editionForm === 'month'
              ? 'a month such as `2025-10`'
              : 'a number of three digits such as `042`',
          ),
        );
        return [];
      }
      const hasChapters = listFiles(folder, '.yaml').includes('edition');
      const volume = hasChapters
        ? keep(
            readYaml(path.join(folder, 'edition.yaml'), editionFileSchema),
            editionPath({ periodical, id }),
          )
        : undefined;
      if (hasChapters && volume === undefined) return [];
      const reports = chaptersOf(folder, volume, messages).flatMap((chapter) =>
        collect({ periodical: periodical.id, edition: id, chapter, post: undefined }, periodical),
      );
      return reports.length === 0 ? [] : [{ id, periodical, volume, reports }];
    });
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

function openDatasets(contentDir: string): {
  library: DatasetLibrary & { readonly signature: string };
  loaded: Map<string, LoadedDataset>;
} {
  const results = new Map<string, Result<LoadedDataset>>();
  const loaded = new Map<string, LoadedDataset>();
  const get = (id: string): Result<LoadedDataset> => {
    const known = results.get(id);
    if (known) return known;
    const result = loadDataset(contentDir, id);
    results.set(id, result);
    if (result.ok) loaded.set(id, result.value);
    return result;
  };
  return {
    library: { ids: listDatasetIds(contentDir), get, signature: datasetsSignature(contentDir) },
    loaded,
  };
}

/** The same fault of a dataset is met once for each figure drawn from it; it is told once. */
function unique(messages: readonly VFileMessage[]): VFileMessage[] {
  return [
    ...new Map(
      messages.map((message) => [`${message.file ?? ''} ${String(message)}`, message]),
    ).values(),
  ];
}
