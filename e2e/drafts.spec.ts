import { findTraces, pathsOf, tracesOf } from './draft-traces.ts';
import { getServed } from './served-site.ts';
import { expect, test } from './test.ts';
import { readDrafts, sampleDir } from './texts.ts';

test('a site for readers holds no trace of a draft in any file', () => {
  const traces = tracesOf(sampleDir);
  expect(traces.length).toBeGreaterThan(100);
  expect(findTraces(getServed('public').outDir, [...traces, ...pathsOf(sampleDir)])).toEqual([]);
});

test('the same search finds every draft in a site for editors', () => {
  const { outDir, contentDir } = getServed('drafts');
  const found = findTraces(outDir, [...tracesOf(contentDir), ...pathsOf(contentDir)]);
  const texts = new Set(found.map(({ text }) => text));
  for (const { key, locale, matter } of readDrafts(contentDir)) {
    const page = `${locale}/${key}/index.html`;
    expect(texts, key).toContain(`${key}/`);
    expect(texts, key).toContain(matter.title);
    expect(
      found.filter(({ file }) => file === page).length,
      `traces of the text in ${page}`,
    ).toBeGreaterThan(5);
  }
});

test('a draft has no address for readers', async ({ request }) => {
  for (const { key, locale } of readDrafts(sampleDir))
    expect((await request.get(`${locale}/${key}/`)).status(), `${locale}/${key}`).toBe(404);
});
