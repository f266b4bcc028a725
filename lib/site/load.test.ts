import path from 'node:path';
import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import { loadSite } from './load.ts';
import { makeTemporarySite, reportFiles } from './temporary-site.ts';

const released = { published: '2026-01-05' };
const draft = { ...released, state: 'draft' } as const;

test('the tiny site: the public has what is released, the editors have more', () => {
  const content = makeTemporarySite({
    ...reportFiles('bulletin/2020-02', { ja: draft, en: released }),
    ...reportFiles('bulletin/2020-03', { ja: draft, en: draft }),
  });
  const shown = loadSite(content, 'public');
  const all = loadSite(content, 'drafts');
  expect(shown.messages).toEqual([]);
  expect(localesOf(shown, 'bulletin/2020-02')).toEqual(['en']);
  expect(localesOf(shown, 'bulletin/2020-03')).toEqual([]);
  expect(localesOf(all, 'bulletin/2020-02')).toEqual(['ja', 'en']);
  expect(localesOf(all, 'bulletin/2020-03')).toEqual(['ja', 'en']);
});

test('editions and posts are latest first', () => {
  const content = makeTemporarySite({
    ...reportFiles('bulletin/2020-02', { en: released }),
    ...reportFiles('bulletin/2019-12', { en: released }),
    ...reportFiles('bulletin/posts/b', { en: { published: '2026-01-05' } }),
    ...reportFiles('bulletin/posts/a', { en: { published: '2026-01-05' } }),
    ...reportFiles('bulletin/posts/c', { en: { published: '2026-02' } }),
  });
  const { editions, posts } = loadSite(content, 'drafts');
  expect(editions.map(({ id }) => id).slice(-2)).toEqual(['2020-02', '2019-12']);
  expect(posts.map(({ key }) => key)).toEqual([
    'bulletin/posts/c',
    'bulletin/posts/a',
    'bulletin/posts/b',
  ]);
});

test('a volume has its summary first, then its chapters by number', () => {
  const content = makeTemporarySite({
    'reports/bulletin/2020-02/edition.yaml': 'summary: { ja: 概要, en: Summary }\n',
    ...reportFiles('bulletin/2020-02/02', { en: released }),
    ...reportFiles('bulletin/2020-02/01', { en: released }),
    ...reportFiles('bulletin/2020-02/es', { en: released }),
  });
  const volume = loadSite(content, 'public').editions.find(({ id }) => id === '2020-02');
  expect(volume?.reports.map(({ key }) => key)).toEqual([
    'bulletin/2020-02/es',
    'bulletin/2020-02/01',
    'bulletin/2020-02/02',
  ]);
});

test('a fault keeps its own report out and no other, in both channels', () => {
  const content = makeTemporarySite({
    ...reportFiles('bulletin/2020-02', { en: released }, 'colour: red\n'),
    ...reportFiles('bulletin/2020-03', { en: released }),
  });
  for (const channel of ['public', 'drafts'] as const) {
    const site = loadSite(content, channel);
    expect(site.reports.map(({ key }) => key)).toContain('bulletin/2020-03');
    expect(site.reports.map(({ key }) => key)).not.toContain('bulletin/2020-02');
    expect(linesOf(site, content)).toMatchInlineSnapshot(`
      "content/reports/bulletin/2020-02/report.yaml:4:9  error  Unexpected key \`colour\`, expected none by that name  schema
          Check the spelling; docs/authors.md lists the keys."
    `);
    expect([...site.broken.keys()]).toEqual(['/bulletin/2020-02/']);
  }
});

test('people, sources and folders that there are none of', () => {
  const content = makeTemporarySite({
    'people/ichiro.yaml': 'type: person\n',
    ...reportFiles('bulletin/2020-02', { en: released }, 'drawsOn: [bulletin/2020-03]\n'),
    ...reportFiles('bulletin/2020-03', { en: draft }),
    ...reportFiles('bulletin/2020-13', { en: released }),
    ...reportFiles('bulletin/posts/Two words', { en: released }),
    ...reportFiles('buletin/2020-02', { en: released }),
  });
  expect(linesOf(loadSite(content, 'public'), content)).toMatchInlineSnapshot(`
    "content/people/ichiro.yaml:1:1  error  Unexpected missing \`name\`, expected a mapping  schema
    content/people/ichiro.yaml:1:1  error  Unexpected missing \`profile\`, expected a mapping  schema
    content/reports/bulletin/2020-13:1:1  error  Unexpected folder \`2020-13\`, expected a month such as \`2025-10\`  folder-name
    content/reports/bulletin/posts/Two words:1:1  error  Unexpected folder \`Two words\`, expected lower-case words joined by hyphens, such as \`kev-catalogue\`, or a number such as \`01\`  folder-name
    content/reports/buletin:1:1  error  Unexpected folder \`buletin\`, expected the id of a periodical of content/periodicals  folder-name
    content/reports/bulletin/2020-02/report.yaml:4:11  error  Unexpected report \`bulletin/2020-03\`, expected one of the public channel  report-unknown
        Did you mean \`bulletin/2025-09\`?"
  `);
});

test('Windows line ends and byte-order marks make no difference', () => {
  const files = reportFiles('bulletin/2020-02', { ja: released, en: released });
  const windows = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  const [plain, same] = [files, windows].map((written) =>
    loadSite(makeTemporarySite(written), 'public').reports.find(
      ({ key }) => key === 'bulletin/2020-02',
    ),
  );
  expect(same?.file).toEqual(plain?.file);
  expect(same?.texts.ja?.matter).toEqual(plain?.texts.ja?.matter);
  expect(same?.texts.ja?.body).toBe(plain?.texts.ja?.body);
});

test('without site.yaml there is no site', () => {
  expect(() => loadSite(path.join(makeTemporarySite(), 'datasets'), 'public')).toThrow(
    DiagnosticError,
  );
});

type Site = ReturnType<typeof loadSite>;

function localesOf(site: Site, key: string): string[] {
  return Object.keys(site.reports.find((report) => report.key === key)?.texts ?? {});
}

function linesOf(site: Site, content: string): string {
  const shown = path.relative(process.cwd(), content);
  return site.messages.map(formatDiagnostic).join('\n').replaceAll(shown, 'content');
}
