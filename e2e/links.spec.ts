import type { Element } from 'hast';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { z } from 'zod';
import { locales } from '#lib/i18n/locale.ts';
import {
  attribute,
  elementsOf,
  listFiles,
  listPages,
  parseHtml,
  readFile,
  readPage,
} from './out-files.ts';
import { getServed } from './served-site.ts';
import { expect, test } from './test.ts';
import { readReleased, sampleDir } from './texts.ts';

/** Where the sample says that it will be published; its pages name themselves by it. */
const published = 'https://kansoku.example';

test('every link of every page leads somewhere, and every fragment to a place on that page', () => {
  const { outDir } = getServed('public');
  const pages = new Map(
    listPages(outDir).map((page) => [page, elementsOf(readPage(outDir, page))]),
  );
  const files = new Set(listFiles(outDir));
  const ids = new Map(
    [...pages].map(([page, elements]) => [
      page,
      new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    ]),
  );
  const faults = [...pages].flatMap(([page, elements]) =>
    linksOf(elements).flatMap((link) => {
      const { origin, protocol, pathname, hash } = new URL(link, `${published}${addressOf(page)}`);
      if (protocol === 'data:' || protocol === 'mailto:') return [];
      if (origin !== published)
        return protocol === 'https:' || protocol === 'http:' ? [] : [`${page}: ${link}`];
      const target = fileOf(pathname);
      if (!files.has(target)) return [`${page}: ${link} leads nowhere`];
      const place = decodeURIComponent(hash.slice(1));
      return place === '' || ids.get(target)?.has(place)
        ? []
        : [`${page}: ${link} has no such place`];
    }),
  );
  expect(faults).toEqual([]);
});

test('no page gives one id to two elements', () => {
  const { outDir } = getServed('public');
  const faults = listPages(outDir).flatMap((page) => {
    const ids = elementsOf(readPage(outDir, page)).flatMap(
      (element) => attribute(element, 'id') ?? [],
    );
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: ${id}`);
  });
  expect(faults).toEqual([]);
});

for (const served of ['public', 'drafts'] as const) {
  test(`who follows every link of the ${served} site meets every page and no 404`, async ({
    request,
  }) => {
    const { address, outDir } = getServed(served);
    const met = new Set<string>();
    const faults: string[] = [];
    const ahead = [{ link: address, from: 'the start' }];
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (met.has(next.link)) continue;
      met.add(next.link);
      const response = await request.get(next.link);
      const from = next.link;
      if (response.status() !== 200) faults.push(`${next.from}: ${from} ${response.status()}`);
      if (response.headers()['content-type']?.startsWith('text/html') !== true) continue;
      for (const link of linksOf(elementsOf(parseHtml(await response.text())))) {
        const found = new URL(link, from);
        if (found.origin !== new URL(address).origin) continue;
        ahead.push({ link: found.href.replace(/#.*$/, ''), from });
      }
    }
    expect(faults).toEqual([]);
    const unmet = listPages(outDir)
      .map((page) => new URL(addressOf(page).slice(1), address).href)
      .filter((page) => !page.endsWith('/404.html') && !met.has(page));
    expect(unmet).toEqual([]);
  });
}

test('canonical addresses are the pages own, and languages name each other', () => {
  const { outDir } = getServed('public');
  const pages = listPages(outDir).filter((page) => /^(ja|en)\//.test(page));
  const heads = new Map(
    pages.map((page) => [`${published}${addressOf(page)}`, headOf(outDir, page)]),
  );
  for (const [address, { canonical, alternates }] of heads) {
    expect(canonical, address).toBe(address);
    const own = /\/(ja|en)\//.exec(address)?.[1] ?? '';
    expect(alternates[own], address).toBe(address);
    for (const locale of locales) {
      const other = alternates[locale];
      if (other !== undefined) expect(heads.get(other)?.alternates, other).toEqual(alternates);
    }
  }
  const bilingual = [...heads.values()].filter(
    ({ alternates }) => alternates['ja'] && alternates['en'],
  );
  expect(bilingual.length).toBeGreaterThan(40);
});

const sitemapSchema = z.object({
  urlset: z.object({
    url: z.array(
      z.object({
        loc: z.string(),
        lastmod: z.string().optional(),
        'xhtml:link': z.array(z.object({ '@_hreflang': z.string(), '@_href': z.string() })),
      }),
    ),
  }),
});

test('the sitemap lists exactly the pages, each with its languages and its date', () => {
  const { outDir } = getServed('public');
  const { urlset } = readXml(outDir, 'sitemap.xml', sitemapSchema);
  const pages = listPages(outDir).filter((page) => /^(ja|en)\//.test(page));
  expect(urlset.url.map(({ loc }) => loc).sort()).toEqual(
    pages.map((page) => `${published}${addressOf(page)}`).sort(),
  );
  for (const { loc, 'xhtml:link': links } of urlset.url) {
    const { alternates } = headOf(outDir, fileOf(new URL(loc).pathname));
    const listed = Object.fromEntries(links.map((link) => [link['@_hreflang'], link['@_href']]));
    expect(listed, loc).toEqual(
      Object.fromEntries(Object.entries(alternates).filter(([name]) => name !== 'x-default')),
    );
  }
  for (const { locale, key, matter } of readReleased(sampleDir)) {
    const listed = urlset.url.find(({ loc }) => loc === `${published}/${locale}/${key}/`);
    expect(listed?.lastmod, key).toBe(matter.published);
  }
  expect(readFile(outDir, 'robots.txt')).toContain(`Sitemap: ${published}/sitemap.xml`);
});

const linkSchema = z.object({ '@_rel': z.string(), '@_href': z.string() });

const feedSchema = z.object({
  feed: z.object({
    id: z.string(),
    updated: z.string(),
    link: z.array(linkSchema),
    entry: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        updated: z.string(),
        link: z.array(linkSchema),
      }),
    ),
  }),
});

for (const locale of locales) {
  test(`the ${locale} feed has every released text once, newest first`, () => {
    const { outDir } = getServed('public');
    const { feed } = readXml(outDir, `${locale}/feed.xml`, feedSchema);
    const texts = readReleased(sampleDir).filter((text) => text.locale === locale);
    const addresses = feed.entry.map(
      ({ link }) => link.find((each) => each['@_rel'] === 'alternate')?.['@_href'],
    );
    expect([...addresses].sort()).toEqual(
      texts.map(({ key }) => `${published}/${locale}/${key}/`).sort(),
    );
    const ids = [feed.id, ...feed.entry.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith('tag:kansoku.example,2026:'))).toEqual([]);
    const dates = feed.entry.map(({ updated }) => updated);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(feed.updated).toBe(dates[0]);
    for (const { title, id } of feed.entry)
      expect(
        texts.map(({ matter }) => matter.title),
        id,
      ).toContain(title);
  });
}

/** Ids do not change with the place at which a site lies. */
test('a feed under a sub-path has the same ids', () => {
  const ids = (served: 'public' | 'drafts') =>
    readXml(getServed(served).outDir, 'ja/feed.xml', feedSchema).feed.entry.map(({ id }) => id);
  expect(ids('drafts')).toEqual(expect.arrayContaining(ids('public')));
});

/** Whatever of a page names another address. */
function linksOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) =>
    ['href', 'src', 'dataSrc', 'dataLive'].flatMap((name) => attribute(element, name) ?? []),
  );
}

function headOf(outDir: string, page: string) {
  const links = elementsOf(readPage(outDir, page)).filter(({ tagName }) => tagName === 'link');
  const alternates = links.filter((link) => attribute(link, 'hrefLang') !== undefined);
  return {
    canonical: links
      .filter((link) => attribute(link, 'rel') === 'canonical')
      .map((link) => attribute(link, 'href'))
      .join(),
    alternates: Object.fromEntries(
      alternates.map((link) => [attribute(link, 'hrefLang') ?? '', attribute(link, 'href') ?? '']),
    ),
  };
}

function readXml<S extends z.ZodType>(outDir: string, file: string, schema: S): z.output<S> {
  const text = readFile(outDir, file);
  expect(XMLValidator.validate(text)).toBe(true);
  const several = ['url', 'xhtml:link', 'entry', 'link'];
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => several.includes(name),
  });
  const parsed: unknown = parser.parse(text);
  return schema.parse(parsed);
}

/** `ja/about/index.html` is asked for as `/ja/about/`. */
function addressOf(page: string): string {
  return `/${page.replace(/index\.html$/, '')}`;
}

function fileOf(pathname: string): string {
  const file = decodeURIComponent(pathname).slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
