import path from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { checkIds, checkPeople, checkSources, checkStrayPeriodicals } from './check-names.ts';
import { findReport } from './find.ts';
import { loadSite } from './load.ts';
import { makeTemporarySite, reportFiles } from './temporary-site.ts';

const released = { published: '2026-01-05' };

test('a person without a file', () => {
  const { content, site, report } = siteWith('');
  expect(checkPeople(content, report, site.people)).toEqual([]);
  expect(linesOf(checkPeople(content, report, new Map()), content)).toMatchInlineSnapshot(`
    "content/reports/bulletin/2020-02/report.yaml:3:15  error  Unexpected person \`kansoku-editorial-team\`, expected the name of a file of content/people  person-unknown
        Describe them in content/people/kansoku-editorial-team.yaml."
  `);
});

test('a source that no reader can read, and a report that names itself', () => {
  const { content, site } = siteWith('drawsOn: [bulletin/2019-12, iir/042, bulletin/2020-02]\n');
  expect(linesOf(checkSources(content, site), content)).toMatchInlineSnapshot(`
    "content/reports/bulletin/2020-02/report.yaml:4:11  error  Unexpected report \`bulletin/2019-12\`, expected one of the public channel  report-unknown
        Did you mean \`bulletin/2025-09\`?
    content/reports/bulletin/2020-02/report.yaml:4:29  error  Unexpected report \`iir/042\`, expected one of the public channel  report-unknown
        A report that is not released has no readers yet.
    content/reports/bulletin/2020-02/report.yaml:4:38  error  Unexpected report \`bulletin/2020-02\`, expected one of the public channel  report-unknown
        A report does not draw on itself."
  `);
});

test('a report at fault may be drawn on: its fault is told there', () => {
  const { content, site } = siteWith('drawsOn: [bulletin/2020-01]\n', {
    ...reportFiles('bulletin/2020-01', { ja: released }, 'colour: red\n'),
  });
  expect(checkSources(content, site)).toEqual([]);
});

test('a folder of a periodical whose description is at fault is no stray', () => {
  const { content } = siteWith('');
  expect(checkStrayPeriodicals(content, [])).toEqual([]);
});

test('a dataset may not take the address of a page on data, nor a name that is none', () => {
  const { content } = siteWith('', {
    'datasets/schema/source.yaml': '',
    'datasets/Scans/source.yaml': '',
  });
  expect(linesOf(checkIds(content), content)).toMatchInlineSnapshot(`
    "content/datasets/Scans:1:1  error  Unexpected name \`Scans\`, expected lower-case words joined by hyphens  id-name
        The name becomes an address: rename the folder.
    content/datasets/schema:1:1  error  Unexpected name \`schema\`, expected a name that no other page has  id-name
        The name becomes an address: rename the folder."
  `);
});

function siteWith(more: string, files: Readonly<Record<string, string>> = {}) {
  const content = makeTemporarySite({
    ...reportFiles('bulletin/2020-02', { ja: released }, more),
    ...files,
  });
  const site = loadSite(content, 'public');
  const report = findReport(site, 'ja', 'bulletin/2020-02');
  if (report === undefined) throw new Error('no report in the test');
  return { content, site, report };
}

function linesOf(messages: ReturnType<typeof checkSources>, content: string): string {
  return messages
    .map(formatDiagnostic)
    .join('\n')
    .replaceAll(path.relative(process.cwd(), content), 'content');
}
