import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite, reportFiles } from '#lib/site/temporary-site.ts';
import { feedFile } from './feed.ts';

const atomSchema = z.object({
  feed: z.object({
    id: z.string(),
    updated: z.string(),
    entry: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          published: z.string(),
          link: z.object({ href: z.string() }),
          author: z.array(z.object({ name: z.string() })),
        }),
      )
      .default([]),
  }),
});

const posts = {
  ...reportFiles('bulletin/posts/old', { ja: { published: '2026-12-01' } }),
  ...reportFiles('bulletin/posts/new', {
    ja: { published: '2027-01-05' },
    en: { published: '2027-02' },
  }),
  ...reportFiles('bulletin/posts/draft', { ja: { published: '2027-03-01', state: 'draft' } }),
};

test('newest first, each with an id of its key alone and its address', () => {
  const { entry } = read(posts, 'ja');
  expect(entry[0]).toEqual({
    id: 'tag:trial.example,2026:bulletin/posts/new/ja',
    title: 'bulletin/posts/new <ja> & more',
    published: '2027-01-05T00:00:00+09:00',
    link: { href: 'https://trial.example/ja/bulletin/posts/new/' },
    author: [{ name: '観測編集部' }],
  });
  expect(entry[1]?.id).toBe('tag:trial.example,2026:bulletin/posts/old/ja');
});

test('where only the month is known, an instant is its beginning in Japan', () => {
  const { entry, updated } = read(posts, 'en');
  expect(entry[0]?.published).toBe('2027-02-01T00:00:00+09:00');
  expect(updated).toBe('2027-02-01T00:00:00+09:00');
});

test('a new address of the site makes no entry new', () => {
  const site = loadSite(makeTemporarySite(posts), 'public');
  const moved = {
    ...site,
    settings: { ...site.settings, address: 'https://moved.example', path: '/below' },
  };
  const [before, after] = [site, moved].map((each) => parse(feedFile(each, 'ja').contents));
  expect(after?.entry.map(({ id }) => id)).toEqual(before?.entry.map(({ id }) => id));
  expect(after?.id).toBe(before?.id);
  expect(after?.entry[0]?.link.href).toBe('https://moved.example/below/ja/bulletin/posts/new/');
});

test('a draft is in no feed of the public', () => {
  const site = loadSite(makeTemporarySite(posts), 'public');
  expect(feedFile(site, 'ja').contents).not.toContain('posts/draft');
  expect(feedFile(site, 'en').contents).not.toContain('posts/old');
});

test('it says the same on every machine and day', () => {
  const site = loadSite(makeTemporarySite(posts), 'public');
  expect(feedFile(site, 'ja')).toEqual(feedFile(site, 'ja'));
  expect(feedFile({ ...site, reports: [] }, 'ja').contents).toContain(
    '<updated>1970-01-01T00:00:00+09:00</updated>',
  );
});

test('at most thirty entries', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    reportFiles(`bulletin/posts/p${index}`, { ja: { published: '2026-12-01' } }),
  );
  expect(
    read(Object.fromEntries<string>(many.flatMap((files) => Object.entries(files))), 'ja').entry,
  ).toHaveLength(30);
});

function read(files: Readonly<Record<string, string>>, locale: 'ja' | 'en') {
  const file = feedFile(loadSite(makeTemporarySite(files), 'public'), locale);
  expect(file.path).toBe(`${locale}/feed.xml`);
  return parse(file.contents);
}

function parse(xml: string) {
  const parser = new XMLParser({
    ignoreAttributes: false,
    htmlEntities: true,
    attributeNamePrefix: '',
    isArray: (name, path) => name === 'entry' || path === 'feed.entry.author',
  });
  return atomSchema.parse(parser.parse(xml)).feed;
}
