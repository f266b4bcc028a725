import type { Box } from './chart.ts';

type Room = {
  readonly within: Box;
  readonly taken: readonly Box[];
  /** Between the place and the box, in px. */
  readonly gap: number;
};

/** Where a box may stand about a place, in turn: over it, right, left, under it; then farther away. */
const sides = [
  [-0.5, -1],
  [0, -1],
  [-1, -1],
  [0, -0.5],
  [-1, -0.5],
  [-0.5, 0],
] as const;

/**
 * A place for a box of a size near a point: the nearest about it that lies within and touches no box
 * that is taken. Where there is none, over the point, pushed within.
 */
export function findRoom(
  size: { readonly width: number; readonly height: number },
  at: { readonly x: number; readonly y: number },
  { within, taken, gap }: Room,
): Box {
  const places = [1, 2.5, 4, 6].flatMap((times) =>
    sides.map(([across, down]): Box => {
      const distance = gap * times;
      return {
        x: at.x + across * size.width + distance * Math.sign(across + 0.5),
        y: at.y + down * size.height + distance * Math.sign(down + 0.5),
        ...size,
      };
    }),
  );
  const pushed = places.map((box) => push(box, within));
  const free = (box: Box): boolean => !taken.some((other) => touches(box, other));
  const isWithin = (box: Box, index: number): boolean =>
    box.x === pushed[index]?.x && box.y === pushed[index].y;
  return (
    places.find((box, index) => isWithin(box, index) && free(box)) ??
    pushed.find(free) ??
    push({ x: at.x - size.width / 2, y: at.y - size.height - gap, ...size }, within)
  );
}

function push(box: Box, within: Box): Box {
  return {
    ...box,
    x: Math.max(within.x, Math.min(box.x, within.x + within.width - box.width)),
    y: Math.max(within.y, Math.min(box.y, within.y + within.height - box.height)),
  };
}

/** True where two boxes share a part. */
export function touches(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
