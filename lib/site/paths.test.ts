import { expect, test } from 'vitest';
import { loadSite } from './load.ts';
import { hasPagePath, pagePaths } from './paths.ts';
import { makeTemporarySite, reportFiles } from './temporary-site.ts';

const released = { published: '2026-01-05' };

test('a language has the pages of all languages and the reports of its own', () => {
  const content = makeTemporarySite({
    ...reportFiles('bulletin/2020-02', { ja: released }),
    ...reportFiles('bulletin/posts/a', { ja: released, en: { ...released, state: 'draft' } }),
    'reports/bulletin/2020-03/edition.yaml': 'summary: { ja: 概要, en: Summary }\n',
    ...reportFiles('bulletin/2020-03/01', { ja: released }),
  });
  const site = loadSite(content, 'public');
  const [ja, en] = [pagePaths(site, 'ja'), pagePaths(site, 'en')];
  const japanese = [
    '/bulletin/2020-03/',
    '/bulletin/2020-03/01/',
    '/bulletin/2020-02/',
    '/bulletin/posts/a/',
  ];
  const common = ['/', '/about/', '/people/', '/people/kansoku-editorial-team/', '/bulletin/'];
  expect(ja).toEqual(expect.arrayContaining([...common, ...japanese]));
  expect(en).toEqual(expect.arrayContaining(common));
  expect(en.filter((path) => japanese.includes(path))).toEqual([]);
  expect(new Set(ja).size).toBe(ja.length);
});

test('a link may lead to a report at fault: the fault is told once, and there', () => {
  const content = makeTemporarySite(
    reportFiles('bulletin/2020-02', { ja: released }, 'colour: red\n'),
  );
  const site = loadSite(content, 'public');
  expect(pagePaths(site, 'ja')).not.toContain('/bulletin/2020-02/');
  expect(hasPagePath(site, 'ja', '/bulletin/2020-02/')).toBe(true);
  expect(hasPagePath(site, 'ja', '/bulletin/2020-02')).toBe(false);
});
