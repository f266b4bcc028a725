import { expect, test } from 'vitest';
import { dataPaths, groupDatasets, usesOf } from './dataset-pages.ts';
import { citationOf } from './dataset-citation.ts';
import { loadSite } from './load.ts';
import { makeTemporarySite } from './temporary-site.ts';

test('a dataset has a page beside that of all and that of their JSON', () => {
  expect(dataPaths(loadSite(makeTemporarySite(), 'public'))).toEqual([
    '/data/',
    '/data/schema/',
    '/data/kev-monthly/',
  ]);
});

test('datasets of one publisher stand together', () => {
  const { datasets } = loadSite('content', 'drafts');
  const groups = groupDatasets({ datasets });
  expect(groups.flatMap((group) => group.datasets)).toHaveLength(datasets.size);
  const kev = groups.find(({ source }) => source.name.en.includes('(KEV)'));
  expect(kev?.datasets.map(({ dataset }) => dataset.id)).toEqual([
    'kev-age',
    'kev-monthly',
    'kev-vendors',
  ]);
});

test('a report uses a dataset by its figures, or by its numbers alone', () => {
  const site = loadSite(makeTemporarySite(), 'drafts');
  const [use] = usesOf(site, 'kev-monthly');
  expect(use?.figures.map(({ id }) => id)).toEqual(['kev-monthly']);
  const reports = site.reports.map((report) => ({ ...report, figures: [] }));
  expect(usesOf({ reports }, 'kev-monthly').map(({ figures }) => figures)).toEqual(
    reports.map(() => []),
  );
  expect(usesOf(site, 'kev-vendors')).toEqual([]);
});

test('a citation names the state that was meant', () => {
  const site = loadSite(makeTemporarySite(), 'drafts');
  const loaded = site.datasets.get('kev-monthly');
  if (loaded === undefined) throw new Error('no dataset in the test');
  const { settings } = site;
  expect([citationOf(settings, loaded, 'ja'), citationOf(settings, loaded, 'en')])
    .toMatchInlineSnapshot(`
      [
        "CISA 悪用が確認された脆弱性(KEV)カタログ 2026.08.07版「月別のKEVカタログ追加件数」2024年11月〜2025年10月、版1.0.1（kev-monthly.json、sha256：573e6996174a…）。https://trial.example/ja/data/kev-monthly/",
        "CISA Known Exploited Vulnerabilities (KEV) catalog, version 2026.08.07: Known exploited vulnerabilities added per month, November 2024 – October 2025, version 1.0.1. https://trial.example/en/data/kev-monthly/ (kev-monthly.json, sha256 573e6996174a…).",
      ]
    `);
});
