import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from '#lib/site/figure-citation.ts';
import type { TextFile } from '../site-file.ts';

// Else every letter of Japanese is left out of a title.
plugins.config.get('@bibtex').format.asciiOnly = false;

/** A citation for programs that keep them: CSL-JSON, BibTeX and RIS, under the path without its ending. */
export function citationFiles(item: CslItem, path: string): TextFile[] {
  const cite = new Cite([item]);
  return [
    { path: `${path}.csl.json`, contents: `${JSON.stringify([item], null, 1)}\n` },
    { path: `${path}.bib`, contents: `${cite.format('bibtex').trim()}\n` },
    { path: `${path}.ris`, contents: `${cite.format('ris').trim()}\n` },
  ];
}
