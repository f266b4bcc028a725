import { expect, test } from 'vitest';
import type { Channel } from '#lib/site/channel.ts';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite, reportFiles } from '#lib/site/temporary-site.ts';
import { robotsFile, sitemapFile } from './sitemap.ts';

test('a page has its day and its other language beside it', () => {
  expect(urlsOf(siteOf('public'))).toContain(
    '<loc>https://trial.example/ja/bulletin/posts/a/</loc><lastmod>2027-01-05</lastmod><xhtml:link rel="alternate" hreflang="ja" href="https://trial.example/ja/bulletin/posts/a/"></xhtml:link><xhtml:link rel="alternate" hreflang="en" href="https://trial.example/en/bulletin/posts/a/"></xhtml:link>',
  );
});

test('a page of one language has no other, and may have a month for its day', () => {
  expect(urlsOf(siteOf('public'))).toContain(
    '<loc>https://trial.example/ja/bulletin/posts/b/</loc><lastmod>2027-02</lastmod><xhtml:link rel="alternate" hreflang="ja" href="https://trial.example/ja/bulletin/posts/b/"></xhtml:link>',
  );
});

test('no draft is in it, and no page twice', () => {
  const { contents } = sitemapFile(siteOf('public'));
  expect(contents).not.toContain('/en/bulletin/posts/b/');
  expect(contents).not.toContain('/posts/c/');
  const places = [...contents.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
  expect(new Set(places).size).toBe(places.length);
});

test('below a sub-path every address holds it', () => {
  const site = siteOf('public');
  const below = { ...site, settings: { ...site.settings, path: '/en/dev/report' } };
  const { contents } = sitemapFile(below);
  expect(contents).toContain('<loc>https://trial.example/en/dev/report/ja/</loc>');
  expect(contents.match(/https:\/\/trial\.example(?!\/en\/dev\/report\/)/g)).toBeNull();
  expect(robotsFile(below).contents).toContain(
    'Sitemap: https://trial.example/en/dev/report/sitemap.xml',
  );
});

test('crawlers may read what is public, and no preview', () => {
  expect(robotsFile(siteOf('public')).contents).toMatchInlineSnapshot(`
    "User-agent: *
    Allow: /
    Sitemap: https://trial.example/sitemap.xml
    "
  `);
  expect(robotsFile(siteOf('drafts')).contents).toContain('Disallow: /\n');
});

function siteOf(channel: Channel) {
  const content = makeTemporarySite({
    ...reportFiles('bulletin/posts/a', {
      ja: { published: '2027-01-05' },
      en: { published: '2027-02-05' },
    }),
    ...reportFiles('bulletin/posts/b', {
      ja: { published: '2027-02' },
      en: { published: '2027-02-05', state: 'draft' },
    }),
    ...reportFiles('bulletin/posts/c', { ja: { published: '2027-03-05', state: 'draft' } }),
  });
  return loadSite(content, channel);
}

function urlsOf(site: ReturnType<typeof siteOf>): string[] {
  const { contents } = sitemapFile(site);
  return [...contents.matchAll(/<url>(.*?)<\/url>/gs)].map(([, url = '']) => url);
}
