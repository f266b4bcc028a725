import { expect, test } from 'vitest';
import { loadSite } from '#lib/site/load.ts';
import { dataLiveFiles } from './data-live.ts';

test('each dataset with a figure has what its live chart is made from, in both languages', () => {
  const site = loadSite('e2e/fixtures/content', 'drafts');
  const files = dataLiveFiles(site);
  expect(files.map(({ path }) => path)).toEqual([
    'ja/data/kev-monthly/live.json',
    'en/data/kev-monthly/live.json',
  ]);
  expect(JSON.parse(String(files[1]?.contents))).toMatchObject({
    kind: 'lines',
    locale: 'en',
    charts: { narrow: { width: 340 }, wide: { width: 680 } },
  });
});
