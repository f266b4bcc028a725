import type { CslItem } from '#lib/site/figure-citation.ts';
import type { TextFile } from '../site-file.ts';

/**
 * A citation for programs that keep them, under the path without its ending: CSL-JSON, BibTeX in
 * UTF-8, and RIS. Written here, as the library that the tests read them back with leaves Japanese
 * letters out of BibTeX, or else its special characters as they are.
 */
export function citationFiles(item: CslItem, path: string): TextFile[] {
  return [
    { path: `${path}.csl.json`, contents: `${JSON.stringify([item], null, 1)}\n` },
    { path: `${path}.bib`, contents: bibtexOf(item) },
    { path: `${path}.ris`, contents: risOf(item) },
  ];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function bibtexOf(item: CslItem): string {
  const [year, month, day] = item.issued['date-parts'][0] ?? [];
  const fields = [
    ['author', `{${item.author.map(({ literal }) => escapeTex(literal)).join('} and {')}}`],
    ['title', `{${escapeTex(item.title)}}`],
    ['howpublished', escapeTex(item['container-title'])],
    ['publisher', escapeTex(item.publisher)],
    ['year', String(year)],
    ['url', item.URL],
    ['langid', item.language === 'ja' ? 'japanese' : 'british'],
    ['note', escapeTex(item.note)],
  ].map(([name, value]) => `  ${name} = {${value}},`);
  const named = month === undefined ? [] : [`  month = ${months[month - 1]},`];
  const dated = day === undefined ? [] : [`  day = {${day}},`];
  return [`@misc{${item.id},`, ...fields, ...named, ...dated, '}', ''].join('\n');
}

/** The ten characters that LaTeX does not print as they are. */
function escapeTex(text: string): string {
  const words: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replaceAll(/[\\{}$&#%_~^]/g, (letter) => words[letter] ?? `\\${letter}`);
}

function risOf(item: CslItem): string {
  const [year, ...rest] = item.issued['date-parts'][0] ?? [];
  const date = [year, ...rest.map((part) => String(part).padStart(2, '0'))];
  return [
    'TY  - FIGURE',
    ...item.author.map(({ literal }) => `AU  - ${literal}`),
    `TI  - ${item.title}`,
    `T2  - ${item['container-title']}`,
    `PB  - ${item.publisher}`,
    `PY  - ${year}`,
    `DA  - ${[...date, '', ''].slice(0, 3).join('/')}/`,
    `LA  - ${item.language}`,
    `UR  - ${item.URL}`,
    `N1  - ${item.note}`,
    `ID  - ${item.id}`,
    'ER  - ',
    '',
  ].join('\r\n');
}
