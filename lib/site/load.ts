import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import type { z } from 'zod';
import { parseYaml } from '#lib/diagnostic/parse.ts';
import { readText } from '#lib/diagnostic/read.ts';
import { DiagnosticError, type Result } from '#lib/diagnostic/result.ts';
import { datasetFolder } from '#lib/dataset/dataset-folder.ts';
import type { LoadedDataset } from '#lib/dataset/load.ts';
import { findStaleFaults } from '#lib/dataset/recipe/stale-faults.ts';
import { periodicalSchema, type Periodical } from '#lib/periodical/schema.ts';
import type { Report } from '#lib/report/report.ts';
import { reportPath } from './address.ts';
import { inChannel, type Channel } from './channel.ts';
import { checkIds, checkPeople, checkSources, checkStrayPeriodicals } from './check-names.ts';
import { checkReleased, explainFaults, type Reach } from './check-released.ts';
import { isCut, openLibrary, openReleased, type SiteLibrary } from './dataset-library.ts';
import { listFiles } from './folders.ts';
import { noGallery, readGallery } from './gallery.ts';
import { readStaticPages } from './pages.ts';
import { personFileSchema, type Person } from './person-schema.ts';
import { readReports, type FoundReports } from './read-reports.ts';
import { findDraftOf, findReleases, isReleased } from './releases.ts';
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

  const { found, datasets, whole } = readForChannel(contentDir, periodicals, channel);
  messages.push(...found.messages);
  for (const [at, faults] of found.broken) broken.set(at, unique(faults));
  const show = (report: Report): Report[] => {
    messages.push(...checkPeople(contentDir, report, people));
    const shown = inChannel(report, channel);
    return shown ? [shown] : [];
  };
  const editions = found.editions
    .map((edition) => ({ ...edition, reports: edition.reports.flatMap(show) }))
    .filter((edition) => edition.reports.length > 0);
  const posts = found.posts.flatMap(show);
  posts.sort(
    (a, b) =>
      firstPublished(b).localeCompare(firstPublished(a), 'en') || a.key.localeCompare(b.key, 'en'),
  );
  messages.push(...checkStrayPeriodicals(contentDir, periodicals), ...checkIds(contentDir));
  for (const id of whole.ids) {
    const loaded = keep(whole.get(id), `/data/${id}/`);
    if (loaded !== undefined)
      messages.push(...findStaleFaults(id, datasetFolder(contentDir, id), loaded.lock));
  }
  const gallery = channel === 'drafts' ? readGallery(contentDir, whole) : noGallery;
  messages.push(...gallery.messages);
  const reports = [...editions.flatMap((edition) => edition.reports), ...posts];
  messages.push(...checkSources(contentDir, { reports, unsound: found.unsound, channel }));
  return {
    settings,
    channel,
    periodicals,
    people: channel === 'public' ? namedBy(reports, people) : people,
    pages,
    editions,
    posts,
    reports,
    unsound: found.unsound,
    datasets,
    gallery: gallery.entries,
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

/**
 * Reads the reports for a channel. The public one reads twice: what is released tells which
 * observations are, and those alone are what released texts may draw on. Drafts are checked against
 * everything.
 */
function readForChannel(
  contentDir: string,
  periodicals: readonly Periodical[],
  channel: Channel,
): {
  readonly found: FoundReports;
  readonly whole: SiteLibrary;
  readonly datasets: ReadonlyMap<string, LoadedDataset>;
} {
  const whole = openLibrary(contentDir);
  const everything = readReports(contentDir, periodicals, () => whole);
  if (channel === 'drafts')
    return { found: everything, whole, datasets: datasetsOf(whole, whole.ids) };
  const reports = [
    ...everything.editions.flatMap((edition) => edition.reports),
    ...everything.posts,
    ...everything.unsound,
  ];
  const releases = findReleases(reports, periodicals);
  const released = openReleased(contentDir, whole, releases);
  const restricted = new Set(
    reports
      .filter((report) => report.datasets.some((id) => isCut(id, whole, released)))
      .filter(isReleased)
      .map(({ place }) => reportPath(place)),
  );
  const found = readReports(contentDir, periodicals, (place) =>
    restricted.has(reportPath(place)) ? released : whole,
  );
  const reach: Reach = {
    whole,
    released,
    findDraft: (dataset, period) => findDraftOf({ dataset, period }, reports, periodicals),
  };
  const beyond = reports
    .filter(({ place }) => restricted.has(reportPath(place)))
    .flatMap(({ place }) => checkReleased(contentDir, place, reach));
  return {
    found: explained(found, beyond),
    whole,
    datasets: datasetsOf(released, [...releases.keys()].sort()),
  };
}

/** What was found, its faults told by what they come from. */
function explained(found: FoundReports, explanations: readonly VFileMessage[]): FoundReports {
  return {
    ...found,
    messages: explainFaults(found.messages, explanations),
    broken: new Map(
      [...found.broken].map(([at, faults]) => [
        at,
        explainFaults(
          faults,
          explanations.filter(({ file }) => faults.some((fault) => fault.file === file)),
        ),
      ]),
    ),
  };
}

function datasetsOf(
  library: SiteLibrary,
  ids: readonly string[],
): ReadonlyMap<string, LoadedDataset> {
  return new Map(
    ids.flatMap((id) => {
      if (!library.ids.includes(id)) return [];
      const loaded = library.get(id);
      return loaded.ok ? [[id, loaded.value] as const] : [];
    }),
  );
}

/** The same fault of a dataset is met once for each figure drawn from it; it is told once. */
function unique(messages: readonly VFileMessage[]): VFileMessage[] {
  return [
    ...new Map(
      messages.map((message) => [`${message.file ?? ''} ${String(message)}`, message]),
    ).values(),
  ];
}
