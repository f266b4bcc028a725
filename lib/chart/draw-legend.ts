import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { Chart } from './chart.ts';
import { drawPoint } from './draw-marks.ts';
import { legendEntries, type LegendEntry } from './legend-entries.ts';
import { lineTo, px } from './path.ts';
import { widthOf } from './text-width.ts';
import { truncate } from './wrap.ts';

const rowHeight = 18;
const keyWidth = 24;
const gap = 16;

type Legend = { readonly elements: readonly Element[]; readonly height: number };

/** The keys of a file's drawing in rows from (`left`, `top`); none where it needs none. */
export function drawLegend(
  chart: Chart,
  figure: Figure,
  left: number,
  top: number,
  width: number,
): Legend {
  const entries = legendEntries(chart, figure);
  if (entries.length === 0) return { elements: [], height: 0 };
  let x = left;
  let y = top;
  const elements = entries.flatMap(({ label, key }) => {
    const text = truncate(label, width - keyWidth);
    const needed = keyWidth + widthOf(text);
    if (x > left && x + needed > left + width) {
      x = left;
      y += rowHeight;
    }
    const drawn = [...drawKey(key, x, y), s('text', { x: px(x + keyWidth), y: px(y + 4) }, text)];
    x += needed + gap;
    return drawn;
  });
  return { elements, height: y - top + rowHeight };
}

function drawKey(key: LegendEntry['key'], x: number, y: number): Element[] {
  const className = [...key.classes];
  if (key.form === 'box')
    return [s('rect', { className, x: px(x), y: px(y - 6), width: 18, height: 12 })];
  const line = s('path', { className, d: lineTo(x, y, x + 20, y) });
  if (key.marker === undefined) return [line];
  const colour = key.classes.find((name) => name.startsWith('series-')) ?? '';
  return [
    line,
    s('g', { className: ['point', colour] }, [drawPoint({ x: x + 10, y }, key.marker)]),
  ];
}
