import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { formatDiagnostics } from '#lib/diagnostic/format.ts';
import { DiagnosticError } from '#lib/diagnostic/result.ts';
import { makeTemporarySite, reportFiles } from '#lib/site/temporary-site.ts';
import { takeBuildLock } from './build-lock.ts';
import { buildSite } from './build.ts';
import { programRoot } from './program-root.ts';
import { renderPages } from './render-pages.ts';
import { filesOf, makeTemporaryFolder } from './temporary-folder.ts';
import { writeInto } from './write-into.ts';

vi.mock('./build-lock.ts');
vi.mock('./render-pages.ts');

const release = vi.fn();

beforeEach(() => {
  release.mockReset();
  vi.mocked(takeBuildLock).mockReset().mockResolvedValue(release);
  vi.mocked(renderPages).mockReset().mockImplementation(renderOnePage);
});

/** In place of the framework: one page. */
async function renderOnePage(stage: string): Promise<void> {
  await writeInto(path.join(programRoot, stage), 'index.html', '<html><head></head></html>');
}

const lastSite = { 'out/_kansoku/page.js': 'a()', 'out/ja/index.html': 'old' };

test('content at fault leaves the last site as it was, and nothing beside it', async () => {
  const contentDir = makeTemporarySite(
    reportFiles('bulletin/2020-02', { ja: { published: '2026-01-05' } }, 'colour: red\n'),
  );
  const root = makeTemporaryFolder(lastSite);
  const before = filesOf(root);
  const build = buildSite({ contentDir, outDir: path.join(root, 'out'), channel: 'public' });
  await expect(build).rejects.toThrow(DiagnosticError);
  await expect(build).rejects.toThrow('Unexpected key `colour`, expected none by that name');
  expect(filesOf(root)).toEqual(before);
});

test('an out folder that is no site is refused before anything is read', async () => {
  const root = makeTemporaryFolder({ 'letters/dear.txt': 'Dear' });
  const build = buildSite({
    contentDir: path.join(root, 'nowhere'),
    outDir: path.join(root, 'letters'),
    channel: 'public',
  });
  await expect(build).rejects.toThrow('Unexpected files of another kind in the out folder');
  expect(filesOf(root)).toEqual({ 'letters/dear.txt': 'Dear' });
});

test('all of a site is as the content was when the build began', async () => {
  const contentDir = makeTemporarySite(bulletin);
  const outDir = path.join(makeTemporaryFolder(), 'out');
  vi.mocked(renderPages).mockImplementation(async (stage, { contentDir: read }) => {
    writeFileSync(path.join(contentDir, 'site.yaml'), 'broken');
    rmSync(path.join(contentDir, 'reports'), { recursive: true });
    expect(filesOf(read)['site.yaml']).toContain('address:');
    await renderOnePage(stage);
  });
  await buildSite({ contentDir, outDir, channel: 'public' });
  const files = filesOf(outDir);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      ...['index.html', 'sitemap.xml', 'en/feed.xml'],
      'ja/bulletin/2025-09/figures/kev-monthly/kev-monthly.csv',
    ]),
  );
  expect(files['ja/feed.xml']).toContain('/ja/bulletin/2020-02/');
  expect(filesOf(path.join(programRoot, `.kansoku/content-${process.pid}`))).toEqual({});
  expect(release).toHaveBeenCalledOnce();
});

test('a fault that is saved while another build is waited for is told at its own place', async () => {
  const contentDir = makeTemporarySite(bulletin);
  const root = makeTemporaryFolder(lastSite);
  vi.mocked(takeBuildLock).mockImplementation(() => {
    writeFileSync(path.join(contentDir, 'reports/bulletin/2020-02/report.yaml'), 'kind: pots\n');
    return Promise.resolve(release);
  });
  const build = buildSite({ contentDir, outDir: path.join(root, 'out'), channel: 'public' });
  const error: unknown = await build.catch((thrown: unknown) => thrown);
  if (!(error instanceof DiagnosticError)) throw error;
  expect(
    formatDiagnostics(error.messages).replaceAll(
      path.relative(process.cwd(), contentDir),
      'content',
    ),
  ).toMatchInlineSnapshot(`
    "content:1:1  error  Unexpected change of the content while it was being read, expected none  content-changed
        Build again.
    content/reports/bulletin/2020-02/report.yaml:1:1  error  Unexpected missing \`people\`, expected a list  schema
    content/reports/bulletin/2020-02/report.yaml:1:7  error  Unexpected \`pots\` at \`kind\`, expected \`periodic\` or \`focused\` or \`summary\` or \`post\`  schema
    3 errors, 0 warnings"
  `);
  expect(filesOf(root)).toEqual(lastSite);
  expect(release).toHaveBeenCalledOnce();
});

test('so is a site.yaml that can no longer be read', async () => {
  const contentDir = makeTemporarySite();
  vi.mocked(takeBuildLock).mockImplementation(() => {
    rmSync(path.join(contentDir, 'site.yaml'));
    return Promise.resolve(release);
  });
  const outDir = path.join(makeTemporaryFolder(), 'out');
  await expect(buildSite({ contentDir, outDir, channel: 'public' })).rejects
    .toThrowErrorMatchingInlineSnapshot(`
    [DiagnosticError: Unexpected change of the content while it was being read, expected none
    Unexpected absence of \`site.yaml\`, expected the file]
  `);
});

test.for(['while it waits', 'while pages are drawn', 'after the last page'] as const)(
  'a build that is stopped %s leaves the last site, and nothing beside it',
  async (when) => {
    const contentDir = makeTemporarySite();
    const root = makeTemporaryFolder(lastSite);
    const stop = new AbortController();
    const halt = () => stop.abort(new Error('Stopped'));
    if (when === 'while it waits')
      vi.mocked(takeBuildLock).mockImplementation((_root, options) => {
        halt();
        options?.signal?.throwIfAborted();
        return Promise.resolve(release);
      });
    vi.mocked(renderPages).mockImplementation(async (stage, { signal }) => {
      await renderOnePage(stage);
      halt();
      if (when === 'while pages are drawn') signal?.throwIfAborted();
    });
    await expect(
      buildSite({
        contentDir,
        outDir: path.join(root, 'out'),
        channel: 'public',
        signal: stop.signal,
      }),
    ).rejects.toThrow('Stopped');
    expect(filesOf(root)).toEqual(lastSite);
    expect(release).toHaveBeenCalledTimes(when === 'while it waits' ? 0 : 1);
    expect(renderPages).toHaveBeenCalledTimes(when === 'while it waits' ? 0 : 1);
  },
);

test('what a swap that was cut off had set aside is put back once no other build is at work', async () => {
  const root = makeTemporaryFolder({ 'out.previous/ja/index.html': 'old' });
  vi.mocked(takeBuildLock).mockImplementation(() => {
    expect(filesOf(root)).toEqual({ 'out.previous/ja/index.html': 'old' });
    return Promise.resolve(release);
  });
  vi.mocked(renderPages).mockRejectedValue(new Error('The pages could not be rendered'));
  const outDir = path.join(root, 'out');
  await expect(
    buildSite({ contentDir: makeTemporarySite(), outDir, channel: 'public' }),
  ).rejects.toThrow('The pages could not be rendered');
  expect(filesOf(root)).toEqual({ 'out/ja/index.html': 'old' });
});

const bulletin = reportFiles('bulletin/2020-02', { ja: { published: '2026-01-05' } });
