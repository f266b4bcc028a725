import { expect, test } from 'vitest';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite } from '#lib/site/temporary-site.ts';
import { describeSite } from './describe-site.ts';

test('a build says what it wrote, and how old the data is that it went on from', () => {
  const site = loadSite(makeTemporarySite(), 'public');
  const retrieved = site.datasets.get('kev-monthly')?.lock.retrieved ?? '';
  const now = new Date(Date.parse(retrieved) + 3 * 86_400_000);
  const words = describeSite(
    { site, pages: 9, files: 20, bytes: 1_048_576 },
    { outDir: '/srv/site', channel: 'public' },
    now,
  );
  expect(words).toContain('1 reports, 1 figures, 9 pages, 20 files, 1.0 MiB');
  expect(words).toContain(
    `1 datasets, the oldest (kev-monthly) retrieved on ${retrieved.slice(0, 10)}, 3 days ago`,
  );
});
