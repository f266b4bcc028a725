import { expect, test } from 'vitest';
import { openLibrary } from '#lib/site/dataset-library.ts';
import { readGallery } from '#lib/site/gallery.ts';
import { loadSite } from '#lib/site/load.ts';
import { galleryFiles } from './gallery-files.ts';

const { settings } = loadSite('e2e/fixtures/content', 'public');
const { entries } = readGallery('content', openLibrary('content'));
const files = galleryFiles({ settings, gallery: entries });

test('each figure has four files in each language, none at the path of another', () => {
  const paths = files.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toHaveLength(entries.length * 8);
  expect(paths.filter((path) => path.includes('/roc/'))).toEqual(
    ['ja', 'en'].flatMap((locale) =>
      ['roc.csv', 'roc.json', 'roc.svg', 'live.json'].map(
        (name) => `${locale}/gallery/figures/roc/${name}`,
      ),
    ),
  );
});

test('a drawing is of the language of its path, with its title and the name of the site', () => {
  const contentsOf = (path: string): string =>
    String(files.find((file) => file.path === path)?.contents);
  const svg = contentsOf('en/gallery/figures/slope/slope.svg');
  expect(svg).toMatch(/^<svg [^>]*xml:lang="en"/);
  expect(svg).toContain('UDP/56338 alone rose steeply');
  expect(svg).toContain(`Drawn by ${settings.title.en}`);
  expect(contentsOf('ja/gallery/figures/slope/slope.svg')).toContain('56338/UDPだけが大きく増えた');
});

test('no file has a number that is none', () => {
  const odd = files.filter(({ contents }) => /NaN|Infinity|undefined/.test(String(contents)));
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test('the live data of a kind whose marks the browser cannot place holds them', () => {
  const live = files.find(({ path }) => path === 'en/gallery/figures/scatter/live.json');
  expect(String(live?.contents)).toMatch(/"dots":\[\{"row":0,"series":1,"x":[\d.]+/);
});

test('without a gallery there is no file', () => {
  expect(galleryFiles({ settings, gallery: [] })).toEqual([]);
});
