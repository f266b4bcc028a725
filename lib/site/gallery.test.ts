import { expect, test } from 'vitest';
import { formatDiagnostic } from '#lib/diagnostic/format.ts';
import { figureSpecSchema } from '#lib/figure/spec.ts';
import { openLibrary } from './dataset-library.ts';
import { readGallery } from './gallery.ts';
import { loadSite } from './load.ts';
import { makeTemporarySite } from './temporary-site.ts';

const words = ['title', 'subtitle', 'alt']
  .map((key) => `  ${key}: { ja: 図, en: figure }`)
  .join('\n');

function entry(id: string, yaml: string): string {
  return `${id}:\n  dataset: kev-monthly\n${words}\n${yaml}\n`;
}

function galleryOf(text: string) {
  const contentDir = makeTemporarySite({ 'gallery/figures.yaml': text });
  return readGallery(contentDir, openLibrary(contentDir));
}

test('an entry is a figure with the lines that order it', () => {
  const first = entry('first', '  kind: heatmap');
  const { entries, messages } = galleryOf(
    `# What kinds there are.\n${first}\n${entry('second', '  kind: heatmap')}`,
  );
  expect(messages).toEqual([]);
  expect(entries.map(({ figure }) => figure.id)).toEqual(['first', 'second']);
  expect(entries.map(({ yaml }) => yaml)).toEqual([
    first.trimEnd(),
    entry('second', '  kind: heatmap').trimEnd(),
  ]);
});

test('faults are told with their places, and the sound entries are kept', () => {
  const sound = entry('sound', '  kind: heatmap');
  const { entries, messages } = galleryOf(
    `${sound}${entry('broken', '  kind: lines\n  series: [nothing]')}${sound
      .replace('sound', 'astray')
      .replace('kev-monthly', 'kev-montly')}`,
  );
  expect(entries.map(({ figure }) => figure.id)).toEqual(['sound']);
  const told = messages.map(formatDiagnostic).join('\n');
  expect(told).toMatch(/gallery\/figures\.yaml:13:12 {2}error {2}Unexpected column `nothing`/);
  expect(told).toMatch(/gallery\/figures\.yaml:15:12 {2}error {2}Unexpected dataset `kev-montly`/);
  expect(told).toContain('Did you mean `kev-monthly`?');
});

test('a file that is no list of figures is one fault', () => {
  const { entries, messages } = galleryOf('first: { kind: pie }\n');
  expect(entries).toEqual([]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/^Unexpected `pie` at `first\.kind`, expected `stacked-bars` or /),
  ]);
});

test('a content folder without a gallery has none', () => {
  const contentDir = makeTemporarySite();
  expect(readGallery(contentDir, openLibrary(contentDir))).toEqual({ entries: [], messages: [] });
});

test('the gallery is for authors: drafts show it, the public site does not', () => {
  const contentDir = makeTemporarySite({
    'gallery/figures.yaml': entry('first', '  kind: heatmap'),
  });
  expect(loadSite(contentDir, 'drafts').gallery.map(({ figure }) => figure.id)).toEqual(['first']);
  expect(loadSite(contentDir, 'public').gallery).toEqual([]);
});

test('the gallery of the sample shows every kind, without a fault', () => {
  const { entries, messages } = readGallery('content', openLibrary('content'));
  expect(messages).toEqual([]);
  const kinds = figureSpecSchema.options.map(({ shape }) => shape.kind.value);
  expect([...new Set(entries.map(({ figure }) => figure.kind))].sort()).toEqual([...kinds].sort());
});
