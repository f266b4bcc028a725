import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { Chart } from './chart.ts';
import { drawAxes, drawGrid, middleToBaseline } from './draw-axes.ts';
import { drawBars, drawBreaks, drawCells, drawLines, drawMissing } from './draw-marks.ts';
import {
  drawAreas,
  drawDots,
  drawRules,
  drawSlices,
  drawSpans,
  drawTexts,
  drawZones,
} from './draw-more-marks.ts';
import { labelGap } from './frame.ts';
import { panelFigure } from './panels.ts';
import { px } from './path.ts';
import { rankedLabel } from './place-ranked.ts';
import { fontSize } from './text-width.ts';

/**
 * A placed chart as an `<svg>`, named by the figure's alternative text. It carries classes and
 * coordinates alone: colours, dashes and fonts are the stylesheet's (`chartPageStyle`). It holds no
 * ids, so that any number of drawings may lie on one page.
 */
export function drawChart(chart: Chart, figure: Figure): Element {
  return s(
    'svg',
    {
      className: ['chart', `chart-${chart.kind}`],
      viewBox: `0 0 ${px(chart.width)} ${px(chart.height)}`,
      width: px(chart.width),
      height: px(chart.height),
      role: 'img',
      ariaLabel: figure.alt[chart.locale],
    },
    drawParts(chart, figure),
  );
}

/** The parts of a drawing in the order of painting. */
export function drawParts(chart: Chart, figure: Figure): Element[] {
  if (chart.panels.length > 0) return drawPanels(chart, figure);
  return [
    ...drawZones(chart),
    ...drawGrid(chart),
    ...drawAreas(chart, figure),
    ...(chart.steps.length > 0 ? drawCells(chart) : drawBars(chart, figure)),
    ...drawSlices(chart),
    ...drawAxes(chart, figure),
    ...drawBreaks(chart),
    ...drawRules(chart),
    ...drawSpans(chart, figure),
    ...drawLines(chart, figure),
    ...drawDots(chart, figure),
    ...drawTexts(chart),
    ...drawMissing(chart),
    ...(chart.kind === 'ranked-bars' ? [drawValues(chart, figure)] : []),
  ];
}

/** The panels, and over them the unit that they share. */
function drawPanels({ panels, y }: Chart, figure: Figure): Element[] {
  const unit = s('text', { className: ['unit'], x: 0, y: fontSize - 1 }, y.title);
  return [
    ...(y.title === '' ? [] : [unit]),
    ...panels.map(({ series, left, top, chart }) =>
      s(
        'g',
        { className: ['panel'], transform: `translate(${px(left)} ${px(top)})` },
        drawParts(chart, panelFigure(figure, series)),
      ),
    ),
  ];
}

/** The value of each ranked bar at its end. */
function drawValues({ plot, y, bars, locale, x }: Chart, figure: Figure): Element {
  const [low = 0, high = 1] = x.domain.map(Number);
  const zero = plot.x + (plot.width * (0 - low)) / (high - low);
  const texts = figure.rows.flatMap((each, row) => {
    const words = rankedLabel(figure, each, locale);
    const bar = bars.find((each) => each.row === row);
    const end = bar === undefined ? zero : bar.x + bar.width;
    return words === ''
      ? []
      : [
          s(
            'text',
            { x: px(end + labelGap - 2), y: px((y.ticks[row]?.at ?? 0) + middleToBaseline) },
            words,
          ),
        ];
  });
  return s('g', { className: ['value'] }, texts);
}
