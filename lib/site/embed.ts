import { drawFile, type FileWords } from '#lib/chart/draw-file.ts';
import { placeChart } from '#lib/chart/place.ts';
import type { Figure } from '#lib/figure/figure.ts';

/** Room in px under the drawing for the link. */
const linkHeight = 40;

/** Px of a figure's PNG to one px of its drawing: sharp on screens of two dots a px. */
export const pictureScale = 2;

/** Width and height in px of the PNG of a figure. */
export function pictureSize(
  figure: Figure,
  words: FileWords,
): { readonly width: number; readonly height: number } {
  const { properties } = drawFile(placeChart(figure, 'wide', words.locale), figure, words);
  const scaled = (side: unknown): number => Math.ceil(pictureScale * Number(side));
  return { width: scaled(properties.width), height: scaled(properties.height) };
}

/** Height in px of the page that shows a figure in a frame, where it is wide. */
export function embedHeight(figure: Figure, words: FileWords): number {
  const drawing = drawFile(placeChart(figure, 'wide', words.locale), figure, words);
  return Math.ceil(Number(drawing.properties.height) + linkHeight);
}

/** The `<iframe>` that shows a figure elsewhere. It needs no script, and loads when it comes near. */
export function iframeOf(embed: {
  readonly title: string;
  /** Whole address of the page for frames. */
  readonly address: string;
  readonly height: number;
}): string {
  const { title, address, height } = embed;
  return `<iframe src="${escape(address)}" title="${escape(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
