import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { figureOf, kevMonthly } from '#lib/chart/fixtures.ts';
import { kevHidden, rpkiNormalised } from '#lib/chart/fixtures-of-time.ts';
import type { Figure } from '#lib/figure/figure.ts';
import { FigureSource } from './figure-source.tsx';

test('says which counts are hidden and what the signs stand for, once', () => {
  const figure = figureOf(kevHidden, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
  expect(linesOf(figure, 'ja').slice(0, 2)).toEqual([
    '1〜4件の値は秘匿しています（差し引きなどでそれが分かる値も同じです）。',
    '×は値を示していないこと（秘匿、公開前）を表します（0ではありません）。',
  ]);
  expect(linesOf(figure, 'ja').filter((line) => line.startsWith('×'))).toHaveLength(1);
});

test('says what 1 is in a normalised figure', () => {
  const figure = figureOf(rpkiNormalised, { kind: 'lines', series: ['ipv4_pairs'] });
  expect(linesOf(figure, 'en')[0]).toBe('Normalised (1 = the value of 3 January 2019).');
});

test('says of a gap in bars that it is not known', () => {
  const figure = figureOf(kevMonthly, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
  expect(linesOf(figure, 'en')).toContain('× marks a value that is not known (it is not 0).');
});

test('a licence of the SPDX list leads to its text, as on the page of the data', () => {
  const drawn = figureOf(kevMonthly, { kind: 'stacked-bars', series: ['ransomware', 'other'] });
  const source = { ...drawn.dataset.source, licence: { id: 'CC-BY-4.0', shareAlike: false } };
  const figure = { ...drawn, dataset: { ...drawn.dataset, source } };
  expect(renderToStaticMarkup(<FigureSource figure={figure} locale="en" />)).toContain(
    'Licence: <a href="https://spdx.org/licenses/CC-BY-4.0">CC-BY-4.0</a>',
  );
});

function linesOf(figure: Figure, locale: 'ja' | 'en'): string[] {
  const html = renderToStaticMarkup(<FigureSource figure={figure} locale={locale} />);
  return [...html.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, line]) =>
    (line ?? '').replaceAll(/<[^>]*>/g, ''),
  );
}
