import type { Box, DotMark, TextMark } from './chart.ts';
import { touches } from './find-room.ts';
import { fontSize, widthOf } from './text-width.ts';

const gap = 7;

/**
 * The names of the `most` highest dots beside them: right, left, over or under, the first place of these where a name
 * touches no other name, no dot and no rim. A name without a place is left out; the table has it.
 */
export function nameDots(
  dots: readonly DotMark[],
  nameOf: (row: number) => string,
  { plot, most }: { readonly plot: Box; readonly most: number },
): TextMark[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
  const named = dots.toSorted((a, b) => b.value - a.value).slice(0, most);
  return named.flatMap(({ x, y, row }) => {
    const text = nameOf(row);
    const width = widthOf(text);
    const places: readonly (readonly [TextMark['anchor'], number, number])[] = [
      ['start', x + gap, y + 4],
      ['end', x - gap, y + 4],
      ['middle', x, y - gap],
      ['middle', x, y + gap + fontSize - 2],
    ];
    for (const [anchor, at, baseline] of places) {
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
      const box = { x: left, y: baseline - fontSize + 2, width, height: fontSize };
      if (!isInside(box, plot) || taken.some((other) => touches(box, other))) continue;
      taken.push(box);
      return [{ x: at, y: baseline, anchor, text, role: 'name' as const }];
    }
    return [];
  });
}

function isInside(box: Box, plot: Box): boolean {
  return (
    box.x >= plot.x &&
    box.y >= plot.y &&
    box.x + box.width <= plot.x + plot.width &&
    box.y + box.height <= plot.y + plot.height
  );
}
