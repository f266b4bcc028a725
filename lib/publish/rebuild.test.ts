import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { makeTemporarySite } from '#lib/site/temporary-site.ts';
import { takeBuildLock } from './build-lock.ts';
import { programRoot } from './program-root.ts';
import { rebuildManifest } from './rebuild.ts';
import { renderPages } from './render-pages.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { writeInto } from './write-into.ts';

vi.mock('./build-lock.ts');
vi.mock('./render-pages.ts');

test('a site built again gives the list of its files, and is gone', async () => {
  vi.mocked(takeBuildLock).mockResolvedValue(() => undefined);
  // In place of the framework: one page.
  vi.mocked(renderPages).mockImplementation((stage) =>
    writeInto(path.join(programRoot, stage), 'ja/index.html', '<html><head></head></html>'),
  );
  const contentDir = makeTemporarySite();
  const folder = makeTemporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  const { files } = await rebuildManifest({ contentDir, channel: 'public' });
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['ja/index.html', 'sitemap.xml', 'data/kev-monthly/kev-monthly.csv']),
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('one that fails leaves nothing either', async () => {
  vi.mocked(takeBuildLock).mockResolvedValue(() => undefined);
  vi.mocked(renderPages).mockRejectedValue(new Error('The pages could not be rendered'));
  const contentDir = makeTemporarySite();
  const folder = makeTemporaryFolder();
  vi.stubEnv('TMPDIR', folder);
  await expect(rebuildManifest({ contentDir, channel: 'public' })).rejects.toThrow(
    'The pages could not be rendered',
  );
  expect(readdirSync(folder)).toEqual([]);
});
