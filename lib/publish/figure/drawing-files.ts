import { toHtml } from 'hast-util-to-html';
import { csvOf, jsonOf } from '#lib/chart/data-file.ts';
import { drawFile, type FileWords } from '#lib/chart/draw-file.ts';
import { liveDataOf } from '#lib/chart/live-data.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TextFile } from '../site-file.ts';

type Drawn = {
  readonly figure: Figure;
  readonly words: FileWords;
  /** Path of the folder, from the site's root. */
  readonly folder: string;
};

/** The numbers of a figure as files of one language: CSV and JSON. */
export function numberFiles(
  figure: Figure,
  locale: Locale,
  folder: string,
): { readonly csv: TextFile; readonly json: TextFile } {
  const file = `${folder}${figure.id}`;
  return {
    csv: { path: `${file}.csv`, contents: csvOf(figure) },
    json: {
      path: `${file}.json`,
      contents: `${JSON.stringify(jsonOf(figure, locale), null, 1)}\n`,
    },
  };
}

/** The drawing of a figure as a picture that stands alone. */
export function svgFile({ figure, words, folder }: Drawn): TextFile {
  const drawing = drawFile(placeChart(figure, 'wide', words.locale), figure, words);
  return {
    path: `${folder}${figure.id}.svg`,
    contents: toHtml(drawing, { space: 'svg', closeEmptyElements: true }),
  };
}

/** What every figure has beside its page: CSV, JSON, SVG, and what its live chart is made from. */
export function drawingFiles(drawn: Drawn): TextFile[] {
  const { figure, words, folder } = drawn;
  const { locale } = words;
  const { csv, json } = numberFiles(figure, locale, folder);
  const charts = {
    narrow: placeChart(figure, 'narrow', locale),
    wide: placeChart(figure, 'wide', locale),
  };
  return [
    csv,
    json,
    svgFile(drawn),
    { path: `${folder}live.json`, contents: JSON.stringify(liveDataOf(figure, locale, charts)) },
  ];
}
