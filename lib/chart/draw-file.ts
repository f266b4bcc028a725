import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { absenceNotesOf } from './absence.ts';
import type { Chart } from './chart.ts';
import { dataNotesOf } from './data-notes.ts';
import { drawParts } from './draw.ts';
import { drawLegend } from './draw-legend.ts';
import { circled } from './draw-marks.ts';
import { groundInks } from './palette.ts';
import { px } from './path.ts';
import { chartFileStyle, fontFamily } from './stylesheet.ts';
import { fontSize } from './text-width.ts';
import { wrapText } from './wrap.ts';

export type FileWords = {
  readonly locale: Locale;
  /** The figure's number with its word: `図-1`, `Figure 1`; empty for none. */
  readonly numberLabel: string;
  readonly siteTitle: string;
  /** Before the ids of the picture, where it is not alone in its document. */
  readonly idPrefix?: string;
};

const margin = 16;
const titleSize = 16;

/**
 * A drawing that stands alone as a file, on light paper: with its title, subtitle, legend, remarks,
 * source and licence in the picture, colours resolved, and a `<title>` and `<desc>` for who hears it.
 */
export function drawFile(chart: Chart, figure: Figure, words: FileWords): Element {
  const { locale, idPrefix = '' } = words;
  const inner = chart.width;
  const width = inner + 2 * margin;
  const title = [words.numberLabel, figure.title[locale]]
    .filter((part) => part !== '')
    .join(locale === 'ja' ? '　' : '. ');
  const heading = drawText(
    wrapText(title, inner * 0.97, Infinity, titleSize),
    margin,
    titleSize,
    'title',
  );
  const subtitle = drawText(
    wrapText(figure.subtitle[locale], inner),
    heading.bottom + 2,
    fontSize,
    'unit',
  );
  const legend = drawLegend(chart, figure, margin, subtitle.bottom + 16, inner);
  const top = subtitle.bottom + 8 + legend.height + (legend.height > 0 ? 8 : 0);
  const foot = drawText(
    remarksOf(figure, chart, words).flatMap((line) => wrapText(line, inner)),
    top + chart.height + 8,
    fontSize,
    'unit',
  );
  const height = px(foot.bottom + margin);
  return s(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      className: ['chart', `chart-${chart.kind}`],
      viewBox: `0 0 ${px(width)} ${height}`,
      width: px(width),
      height,
      role: 'img',
      ariaLabelledBy: `${idPrefix}title ${idPrefix}desc`,
      xmlLang: locale,
      fontFamily,
    },
    [
      s('title', { id: `${idPrefix}title` }, title),
      s('desc', { id: `${idPrefix}desc` }, figure.alt[locale]),
      s('style', `${chartFileStyle()}\n.chart .title{font-size:${titleSize}px;font-weight:700}`),
      s('rect', { width: px(width), height, fill: groundInks.paper.light }),
      ...heading.elements,
      ...subtitle.elements,
      ...legend.elements,
      s('g', { transform: `translate(${margin} ${px(top)})` }, drawParts(chart, figure)),
      ...foot.elements,
    ],
  );
}

/**
 * What must be said under the picture: remark, base, what is hidden, breaks, source, licence, and where
 * it was drawn.
 */
function remarksOf(figure: Figure, chart: Chart, { siteTitle }: FileWords): string[] {
  const { locale } = chart;
  const { name, licence } = figure.dataset.source;
  const source = locale === 'ja' ? `出典：${name.ja}` : `Source: ${name.en}`;
  const rights = locale === 'ja' ? `ライセンス：${licence.id}` : `Licence: ${licence.id}`;
  return [
    ...(figure.note ? [figure.note[locale]] : []),
    ...dataNotesOf(figure, locale),
    ...absenceNotesOf(figure, chart),
    ...figure.breaks.map(({ note }, index) => `${circled(index + 1)} ${note[locale]}`),
    source,
    ...(licence.attribution ? [licence.attribution[locale]] : []),
    ...(licence.id === 'facts' ? [] : [rights]),
    locale === 'ja' ? `作図：${siteTitle}` : `Drawn by ${siteTitle}`,
  ];
}

function drawText(
  lines: readonly string[],
  top: number,
  size: number,
  name: string,
): { readonly elements: Element[]; readonly bottom: number } {
  const step = Math.round(size * 1.4);
  const elements = lines.map((line, index) =>
    s('text', { className: [name], x: margin, y: px(top + size + index * step) }, line),
  );
  return { elements, bottom: top + lines.length * step };
}
