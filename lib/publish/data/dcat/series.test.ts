import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashOf } from '#lib/dataset/lock.ts';
import { siteFiles } from '#lib/publish/files.ts';
import type { Report } from '#lib/report/report.ts';
import { loadSite } from '#lib/site/load.ts';
import { makeTemporarySite, reportFiles } from '#lib/site/temporary-site.ts';
import { editionNode } from './edition-node.ts';
import { objectsOf, readTriples } from './read-triples.ts';
import { seriesFile } from './series.ts';

const base = 'https://trial.example/data/catalog/bulletin.jsonld';

async function readSeries(channel: 'public' | 'drafts', contentDir = 'e2e/fixtures/content') {
  const site = loadSite(contentDir, channel);
  const [bulletin] = site.periodicals;
  if (bulletin === undefined) throw new Error('no periodical');
  return { site, triples: await readTriples(seriesFile(site, bulletin).contents) };
}

test('the data of a released edition is in its series, and of a draft nothing', async () => {
  const { triples } = await readSeries('public');
  expect(objectsOf(triples, 'inSeries', `${base}#2025-09`)).toEqual([`${base}#series`]);
  expect(objectsOf(triples, 'first', `${base}#series`)).toEqual([`${base}#2025-09`]);
  expect(objectsOf(triples, 'last', `${base}#series`)).toEqual([`${base}#2025-09`]);
  expect(objectsOf(triples, 'prev')).toEqual([]);
  expect(objectsOf(triples, 'next')).toEqual([]);
  expect(JSON.stringify(triples)).not.toContain('2025-10');
});

test('editions are linked to those before and after them', async () => {
  const { triples } = await readSeries('drafts');
  expect(objectsOf(triples, 'first', `${base}#series`)).toEqual([`${base}#2025-09`]);
  expect(objectsOf(triples, 'last', `${base}#series`)).toEqual([`${base}#2025-10`]);
  expect(objectsOf(triples, 'next', `${base}#2025-09`)).toEqual([`${base}#2025-10`]);
  expect(objectsOf(triples, 'prev', `${base}#2025-10`)).toEqual([`${base}#2025-09`]);
  expect(objectsOf(triples, 'prev', `${base}#2025-09`)).toEqual([]);
  // Links, not texts that look like them.
  expect(triples.filter(({ object, isLiteral }) => isLiteral && /^https?:/.test(object))).toEqual(
    [],
  );
});

test('the files are those that the site has, to the byte, and no others', async () => {
  const { site, triples } = await readSeries('drafts');
  const files = (await siteFiles(site)).filter(({ path }) =>
    /\/figures\/([^/]+)\/\1\.(csv|json)$/.test(path),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(objectsOf(triples, 'downloadURL')).toEqual(
    files.map(({ path }) => `https://trial.example/${path}`).sort(),
  );
  expect(objectsOf(triples, 'checksumValue')).toEqual(
    files.map(({ contents }) => hashOf(Buffer.from(contents)).sha256).sort(),
  );
});

test('an edition released in one language has no file, page or title in the other', async () => {
  const contentDir = makeTemporarySite();
  const { triples: both } = await readSeries('public', contentDir);
  const english = 'http://id.loc.gov/vocabulary/iso639-1/en';
  expect(objectsOf(both, 'language', `${base}#2025-09`)).toContain(english);
  const at = 'reports/bulletin/2025-09/index.en.mdx';
  const text = readFileSync(`${contentDir}/${at}`, 'utf8').replace(
    'state: released',
    'state: draft',
  );
  const { triples } = await readSeries('public', makeTemporarySite({ [at]: text }));
  expect(objectsOf(triples, 'language', `${base}#2025-09`)).not.toContain(english);
  expect(objectsOf(triples, 'downloadURL').filter((url) => url.includes('/en/'))).toEqual([]);
  expect(objectsOf(triples, 'landingPage', `${base}#2025-09`)).toEqual([
    'https://trial.example/ja/bulletin/2025-09/',
  ]);
  expect(JSON.stringify(triples)).not.toContain('September 2025');
});

test('an edition without figures has no data, and is passed over', async () => {
  const files = reportFiles('bulletin/2025-08', { ja: { published: '2025-09-01' } });
  const { site, triples } = await readSeries('public', makeTemporarySite(files));
  expect(site.editions.map(({ id }) => id)).toContain('2025-08');
  expect(objectsOf(triples, 'first', `${base}#series`)).toEqual([`${base}#2025-09`]);
  expect(JSON.stringify(triples)).not.toContain('2025-08');
});

test('when it was published and what it observed are told as precisely as they are known', async () => {
  const { site, triples } = await readSeries('public');
  const published = site.reports.flatMap(({ texts }) =>
    Object.values(texts).map(({ matter }) => matter.published),
  );
  expect(objectsOf(triples, 'issued', `${base}#2025-09`)).toEqual(published.sort().slice(0, 1));
  expect(objectsOf(triples, 'startDate')).toEqual(['2025-09']);
  expect(objectsOf(triples, 'wasDerivedFrom', `${base}#2025-09`)).toEqual([
    'https://trial.example/data/catalog.jsonld#kev-monthly',
  ]);
});

test('an edition ends when the last of its reports does: a month after a day in it', () => {
  const site = loadSite('e2e/fixtures/content', 'public');
  const edition = site.editions.find(({ id }) => id === '2025-09');
  const report = edition?.reports[0];
  if (edition === undefined || report === undefined) throw new Error('no edition');
  const until = (to: string): Report => ({
    ...report,
    file: { ...report.file, observed: { from: '2025-09', to } },
  });
  const reports = [until('2025-09'), until('2025-09-27')];
  expect(editionNode(site, { ...edition, reports })).toHaveProperty('dct:temporal.dcat:endDate', {
    '@type': 'xsd:gYearMonth',
    '@value': '2025-09',
  });
});
