import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { Chart } from './chart.ts';
import { drawPoint } from './draw-marks.ts';
import { colourOf } from './palette.ts';
import { lineTo, px } from './path.ts';
import { lineIndexOf, lineStyleOf } from './series-style.ts';
import { widthOf } from './text-width.ts';
import { stepLabels } from './step-labels.ts';
import { truncate } from './wrap.ts';

const rowHeight = 18;
const keyWidth = 24;
const gap = 16;

type Entry = {
  readonly label: string;
  readonly drawKey: (x: number, y: number) => readonly Element[];
};
type Legend = { readonly elements: readonly Element[]; readonly height: number };

/** The keys of a file's drawing in rows from (`left`, `top`); none where there is one series of bars. */
export function drawLegend(
  chart: Chart,
  figure: Figure,
  left: number,
  top: number,
  width: number,
): Legend {
  const entries =
    chart.kind === 'heatmap' ? stepEntries(chart, figure) : seriesEntries(chart, figure);
  if (entries.length < 2 && chart.kind !== 'lines') return { elements: [], height: 0 };
  let x = left;
  let y = top;
  const elements = entries.flatMap(({ label, drawKey }) => {
    const text = truncate(label, width - keyWidth);
    const needed = keyWidth + widthOf(text);
    if (x > left && x + needed > left + width) {
      x = left;
      y += rowHeight;
    }
    const drawn = [...drawKey(x, y), s('text', { x: px(x + keyWidth), y: px(y + 4) }, text)];
    x += needed + gap;
    return drawn;
  });
  return { elements, height: y - top + rowHeight };
}

function seriesEntries({ locale }: Chart, figure: Figure): Entry[] {
  return figure.series.map(({ label, mark }, index) => {
    const colour = `series-${colourOf(index)}`;
    if (mark !== 'line')
      return { label: label[locale], drawKey: (x, y) => [drawSwatch(['bar', colour], x, y)] };
    const { number, marker } = lineStyleOf(lineIndexOf(figure, index));
    return {
      label: label[locale],
      drawKey: (x, y) => [
        s('path', { className: ['line', colour, `dash-${number}`], d: lineTo(x, y, x + 20, y) }),
        s('g', { className: ['point', colour] }, [drawPoint({ x: x + 10, y }, marker)]),
      ],
    };
  });
}

function stepEntries(chart: Chart, figure: Figure): Entry[] {
  return stepLabels(chart, figure).map(({ step, label }) => ({
    label,
    drawKey: (x, y) => [drawSwatch(['cell', `step-${step}`], x, y)],
  }));
}

function drawSwatch(className: string[], x: number, y: number): Element {
  return s('rect', { className, x: px(x), y: px(y - 6), width: 18, height: 12 });
}
