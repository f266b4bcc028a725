import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { citationFiles } from './citation-files.ts';

const item = {
  id: 'wizsafe-2025-10-ddos',
  type: 'graphic',
  title: '図-1　100%の{件数} & 最大_規模 $5 #1 ~ ^ \\',
  author: [{ literal: '観測' }],
  'container-title': '2025年10月 観測レポート',
  publisher: '観測',
  issued: { 'date-parts': [[2025, 11, 27]] },
  URL: 'https://kansoku.example/ja/wizsafe/2025-10/figures/ddos/',
  language: 'ja',
  note: 'データ: 例（ddos, sha256:0123456789ab）',
} as const;

test.each(['.csl.json', '.bib', '.ris'])(
  'a citation as %s is read back by a program that keeps citations',
  (ending) => {
    const file = citationFiles(item, 'ddos').find(({ path }) => path === `ddos${ending}`);
    const [read] = new Cite(file?.contents).data;
    expect(read).toMatchObject({ URL: item.URL, issued: item.issued });
    const told = JSON.stringify(read);
    // BibTeX knows one width of space.
    const title = JSON.stringify(item.title).replaceAll(/\s+/gu, ' ');
    expect(told.replaceAll(/\s+/gu, ' ')).toContain(title);
    expect(told).toContain('観測');
  },
);
