import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawFile } from '#lib/chart/draw-file.ts';
import { figureOf, kevVendors } from '#lib/chart/fixtures.ts';
import { placeChart } from '#lib/chart/place.ts';
import { pictureSize } from '#lib/site/embed.ts';
import { pictureOf } from './picture.ts';

const figure = figureOf(kevVendors, { kind: 'ranked-bars', measure: 'total' });
const words = { locale: 'ja', numberLabel: '図-1', siteTitle: '観測' } as const;
const svg = toHtml(drawFile(placeChart(figure, 'wide', 'ja'), figure, words), {
  space: 'svg',
  closeEmptyElements: true,
});

test('is a PNG of twice the size of its drawing, as the page says', async () => {
  const picture = Buffer.from(await pictureOf(svg));
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect({ width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) }).toEqual(
    pictureSize(figure, words),
  );
  expect(pictureSize(figure, words).width).toBe(2 * (680 + 32));
});

test('Japanese is drawn with its own letters: other words are another picture', async () => {
  const box = await pictureOf(svg.replaceAll('観測', '□□'));
  const other = await pictureOf(svg.replaceAll('観測', '予測'));
  expect(Buffer.from(other).equals(Buffer.from(await pictureOf(svg)))).toBe(false);
  expect(Buffer.from(other).equals(Buffer.from(box))).toBe(false);
});
