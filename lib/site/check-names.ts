import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { datasetsPath } from '#lib/dataset/dataset-folder.ts';
import { reservedDatasetIds } from '#lib/dataset/schema.ts';
import { diagnose, type Place } from '#lib/diagnostic/diagnostic.ts';
import { didYouMean } from '#lib/diagnostic/nearest.ts';
import { yamlPlaces } from '#lib/diagnostic/parse.ts';
import { findText, shownPath } from '#lib/diagnostic/read.ts';
import type { Periodical } from '#lib/periodical/schema.ts';
import type { ReadableReport, Report } from '#lib/report/report.ts';
import type { Channel } from './channel.ts';
import { listFiles, listFolders, reportFolder } from './folders.ts';
import type { Person } from './person-schema.ts';

/** `person-unknown`: people are named by the files of content/people. */
export function checkPeople(
  contentDir: string,
  report: Report,
  people: ReadonlyMap<string, Person>,
): VFileMessage[] {
  return (['people', 'signatories'] as const).flatMap((list) =>
    report.file[list].flatMap(({ person }, index) =>
      people.has(person)
        ? []
        : diagnose({
            ...placeIn(contentDir, report, [list, index, 'person']),
            reason: `Unexpected person \`${person}\`, expected the name of a file of content/people`,
            help:
              didYouMean(person, people.keys()) ??
              `Describe them in content/people/${person}.yaml.`,
            rule: 'person-unknown',
          }),
    ),
  );
}

/** `report-unknown`: a released report may draw only on others that its readers can read. */
export function checkSources(
  contentDir: string,
  site: {
    readonly reports: readonly Report[];
    readonly unsound: readonly ReadableReport[];
    readonly channel: Channel;
  },
): VFileMessage[] {
  const keys = new Set([...site.reports, ...site.unsound].map((report) => report.key));
  return site.reports.flatMap((report) =>
    report.file.drawsOn.flatMap((key, index) =>
      keys.has(key) && key !== report.key
        ? []
        : diagnose({
            ...placeIn(contentDir, report, ['drawsOn', index]),
            reason: `Unexpected report \`${key}\`, expected one of the ${site.channel} channel`,
            help:
              key === report.key
                ? 'A report does not draw on itself.'
                : (didYouMean(
                    key,
                    [...keys].filter((other) => other !== report.key),
                  ) ?? 'A report that is not released has no readers yet.'),
            rule: 'report-unknown',
          }),
    ),
  );
}

/** `folder-name`: every folder of content/reports belongs to a periodical. */
export function checkStrayPeriodicals(
  contentDir: string,
  periodicals: readonly Periodical[],
): VFileMessage[] {
  const described = listFiles(path.join(contentDir, 'periodicals'), '.yaml');
  const known = new Set([...described, ...periodicals.map((periodical) => periodical.id)]);
  return listFolders(path.join(contentDir, 'reports'))
    .filter((name) => !known.has(name))
    .map((name) =>
      strayFolder(
        path.join(contentDir, 'reports', name),
        'the id of a periodical of content/periodicals',
      ),
    );
}

/** A folder whose name says nothing that is known. */
export function strayFolder(folder: string, expected: string): VFileMessage {
  return diagnose({
    file: shownPath(folder),
    reason: `Unexpected folder \`${path.basename(folder)}\`, expected ${expected}`,
    rule: 'folder-name',
  });
}

function placeIn(
  contentDir: string,
  report: Report,
  keys: readonly PropertyKey[],
): { readonly file: string; readonly place: Place | undefined } {
  const file = path.join(reportFolder(contentDir, report.place), 'report.yaml');
  const found = findText(file);
  return {
    file: shownPath(file),
    place: found?.ok === true ? yamlPlaces(found.value)(keys) : undefined,
  };
}

const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** Parts of addresses that the site itself uses at the places where these ids stand. */
const reserved = new Set(['people', 'posts', 'figures', 'data']);

/** `id-name`: the ids of periodicals, pages, people and datasets become addresses; each stands for one page. */
export function checkIds(contentDir: string): VFileMessage[] {
  const periodicals = listFiles(path.join(contentDir, 'periodicals'), '.yaml');
  const pages = [
    ...new Set(
      listFiles(path.join(contentDir, 'pages'), '.mdx').map((name) =>
        name.replace(/\.(ja|en)$/, ''),
      ),
    ),
  ];
  const people = listFiles(path.join(contentDir, 'people'), '.yaml');
  // What begins with a dot is a tool's, not an author's.
  const datasets = listFolders(datasetsPath(contentDir)).filter((name) => !name.startsWith('.'));
  const faults = (folder: string, ids: readonly string[], taken: ReadonlySet<string>) =>
    ids.flatMap((id) => {
      const expected = !idPattern.test(id)
        ? 'lower-case words joined by hyphens'
        : taken.has(id)
          ? 'a name that no other page has'
          : undefined;
      return expected === undefined
        ? []
        : diagnose({
            file: shownPath(path.join(contentDir, folder, id)),
            reason: `Unexpected name \`${id}\`, expected ${expected}`,
            help: `The name becomes an address: rename the ${folder === 'datasets' ? 'folder' : 'file'}.`,
            rule: 'id-name',
          });
    });
  return [
    ...faults('periodicals', periodicals, reserved),
    ...faults('pages', pages, new Set([...reserved, ...periodicals])),
    ...faults('people', people, new Set()),
    ...faults('datasets', datasets, new Set(reservedDatasetIds)),
  ];
}
