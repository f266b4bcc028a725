import { expect, test } from 'vitest';
import { loadSite } from '#lib/site/load.ts';
import { findSiteFile, siteFiles } from './files.ts';

const site = loadSite('e2e/fixtures/content', 'drafts');

test('each file that a build writes is found by its path, the same to the byte', async () => {
  const files = await siteFiles(site);
  expect(files.map((file) => file.path)).toContain(
    'ja/bulletin/2025-10/figures/kev-monthly/kev-monthly.csv',
  );
  for (const file of files) expect(await findSiteFile(site, file.path)).toEqual(file);
});

test('no other path is a file', async () => {
  for (const path of ['', 'ja/', 'fr/feed.xml', 'ja/bulletin/2025-10/figures/none/none.csv'])
    expect(await findSiteFile(site, path)).toBeUndefined();
});

test('what is not released is in no file of data, in whatever form', async () => {
  const files = (await siteFiles(loadSite('e2e/fixtures/content', 'public'))).filter(({ path }) =>
    path.startsWith('data/'),
  );
  expect(files.map(({ path }) => path)).toContain('data/kev-monthly/kev-monthly.parquet');
  for (const { path, contents } of files.filter((file) => !file.path.startsWith('data/schema/')))
    expect([path, Buffer.from(contents).includes('2025-10')]).toEqual([path, false]);
});
