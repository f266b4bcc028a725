import type { Tick } from './chart.ts';
import { widthOf } from './text-width.ts';
import { truncate } from './wrap.ts';

/** What labels under an axis have to keep within: the width of the drawing in px. */
export type Room = { readonly width: number };

/** Least distance between two labels, in px. */
const leastGap = 5;

/** Widest label of a row that is no period, in px. */
const widestLabel = 120;

/** True where labels centred on their ticks neither come near one another nor leave the drawing. */
export function fitTicks(ticks: readonly Tick[], room: Room): boolean {
  let end = -leastGap;
  return ticks.every(({ at, label }) => {
    const half = widthOf(label) / 2;
    const fits = at - half >= Math.max(0, end + leastGap) && at + half <= room.width;
    end = at + half;
    return fits;
  });
}

/** Every n-th tick, n as small as lets the labels fit; labels too long for any are cut. */
export function thinLabels(ticks: readonly Tick[], room: Room): Tick[] {
  const cut = ticks.map((tick) => ({ ...tick, label: truncate(tick.label, widestLabel) }));
  for (let n = 1; n < ticks.length; n += 1) {
    const kept = cut.filter((_, index) => index % n === 0).filter((tick) => fitTicks([tick], room));
    if (kept.length >= Math.min(2, ticks.length) && fitTicks(kept, room)) return kept;
  }
  const inside = cut.map((tick) => ({
    ...tick,
    label: truncate(tick.label, 2 * Math.min(tick.at, room.width - tick.at)),
  }));
  return inside.slice(0, 1);
}
