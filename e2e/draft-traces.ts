import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { attribute, elementsOf, listFiles, readFile, readPage } from './out-files.ts';
import { toString } from 'hast-util-to-string';
import { readObserved } from './observed.ts';
import { readDrafts, readReleased, type WrittenText } from './texts.ts';

/** A text that stands in drafts alone, and where it was found in a site. */
export type Trace = { readonly text: string; readonly file: string };

/**
 * Everything by which a draft could be told: its address, title, summary, points, sentences, its
 * figures' ids and words, its datasets; less what released texts hold too.
 */
export function tracesOf(contentDir: string): readonly string[] {
  const released = readReleased(contentDir);
  const sources = released.flatMap(({ folder, locale, body, matter }) => [
    body,
    JSON.stringify(matter),
    readIfPresent(path.join(folder, 'figures.yaml')),
    readIfPresent(path.join(folder, 'values.yaml')),
    readIfPresent(path.join(folder, `index.${locale}.mdx`)),
  ]);
  const shown = sources.join('\n');
  const drafts = readDrafts(contentDir);
  const words = drafts
    .flatMap((draft) => wordsOf(contentDir, draft))
    .filter((trace) => !shown.includes(trace));
  const named = namesOf(contentDir, released);
  const names = [...namesOf(contentDir, drafts)].filter((name) => !named.has(name));
  return [...new Set([...words, ...names])].sort();
}

/** Ids of figures and datasets, as pages and files write them. */
function namesOf(contentDir: string, texts: readonly WrittenText[]): ReadonlySet<string> {
  const figures = texts.flatMap(({ folder }) => readObserved(contentDir, folder));
  const ordered = texts.flatMap(({ folder }) => [
    ...readIfPresent(path.join(folder, 'values.yaml')).matchAll(/dataset: ([a-z0-9-]+)/g),
  ]);
  return new Set([
    ...figures.map(({ id }) => `figures/${id}/`),
    ...[...figures.map(({ spec }) => spec.dataset), ...ordered.map(([, id]) => id ?? '')].map(
      (id) => `"id": "${id}"`,
    ),
  ]);
}

/** Every draft's address, such as `wizsafe/2018-08/`. */
export function pathsOf(contentDir: string): readonly string[] {
  return [...new Set(readDrafts(contentDir).map(({ key }) => `${key}/`))];
}

/** Where in a finished site any of the texts stands. */
export function findTraces(outDir: string, texts: readonly string[]): readonly Trace[] {
  return listFiles(outDir)
    .filter((file) => !file.startsWith('_kansoku/'))
    .flatMap((file) => {
      const haystack = [file, ...readingsOf(outDir, file)].join('\n');
      return texts.filter((text) => haystack.includes(text)).map((text) => ({ text, file }));
    });
}

/** A file as it is written, and a page also as it is read: words without tags, attributes without escapes. */
function readingsOf(outDir: string, file: string): readonly string[] {
  const raw = readFile(outDir, file);
  if (!file.endsWith('.html')) return [raw, raw.replaceAll('&#x27;', "'").replaceAll('&amp;', '&')];
  const tree = readPage(outDir, file);
  const attributes = elementsOf(tree).flatMap((element) =>
    Object.keys(element.properties).flatMap((name) => attribute(element, name) ?? []),
  );
  return [raw, toString(tree), ...attributes];
}

function wordsOf(contentDir: string, draft: WrittenText): readonly string[] {
  const { key, matter, body, locale, folder } = draft;
  const figures = readObserved(contentDir, folder).flatMap(({ spec }) => [
    spec.title[locale],
    spec.subtitle[locale],
    spec.alt[locale],
  ]);
  return [
    `/${key}/`,
    matter.title,
    matter.summary,
    ...(matter.points ?? []),
    ...figures,
    ...phrasesOf(body, locale === 'ja' ? 14 : 36),
  ];
}

/** Runs of prose without markup in them, long enough to be nobody else's. */
function phrasesOf(body: string, least: number): readonly string[] {
  return body
    .split(/[\n<>{}*_`|[\]()\\&"'’。]|\.\s/)
    .map((phrase) => phrase.replace(/^[#\s\d.-]+/, '').trim())
    .filter((phrase) => phrase.length >= least && !phrase.startsWith('http'));
}

function readIfPresent(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
