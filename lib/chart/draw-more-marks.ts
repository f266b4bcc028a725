import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Figure } from '#lib/figure/figure.ts';
import type { AreaPoint, Chart, SpanMark } from './chart.ts';
import { drawPoint } from './draw-marks.ts';
import { colourOf } from './palette.ts';
import { lineTo, px } from './path.ts';
import { lineStyleOf } from './series-style.ts';

/** Half the width in px of a filled shape of one row alone. */
const halfLone = 2;

/**
 * One path a series: along its heads and back along its feet, a closed shape for each run. A row alone,
 * unknown ones on both sides, is a narrow column, or it would not be seen.
 */
export function drawAreas(chart: Chart, figure: Figure): Element[] {
  return chart.areas.flatMap(({ series, role, runs }) => {
    const d = runs.map(widened).map((run) => {
      const heads = run.map(({ x, y }) => `${px(x)} ${px(y)}`);
      const feet = run.toReversed().map(({ x, foot }) => `${px(x)} ${px(foot)}`);
      return `M${[...heads, ...feet].join('L')}Z`;
    });
    return d.length === 0
      ? []
      : [
          s('path', {
            className: ['area', `area-${role}`, `series-${colourOf(series)}`],
            dataSeries: figure.series[series]?.id,
            d: d.join(''),
          }),
        ];
  });
}

function widened(run: readonly AreaPoint[]): readonly AreaPoint[] {
  const [alone, other] = run;
  if (alone === undefined || other !== undefined) return run;
  return [-halfLone, halfLone].map((by) => ({ ...alone, x: alone.x + by }));
}

/** One group a series of dots that lie on no line. */
export function drawDots(chart: Chart, figure: Figure): Element[] {
  return figure.series.flatMap(({ id }, series) => {
    const dots = chart.dots.filter((dot) => dot.series === series);
    const { marker } = lineStyleOf(
      figure.series.slice(0, series).filter(({ mark }) => mark === 'dot').length,
    );
    return dots.length === 0
      ? []
      : [
          s(
            'g',
            { className: ['point', `series-${colourOf(series)}`], dataSeries: id },
            dots.map((dot) => drawPoint(dot, marker)),
          ),
        ];
  });
}

/** One path a series of spans. */
export function drawSpans(chart: Chart, figure: Figure): Element[] {
  return figure.series.flatMap((_, series) => {
    const spans = chart.spans.filter((span) => span.series === series);
    return spans.length === 0
      ? []
      : [
          s('path', {
            className: ['span', `series-${colourOf(series)}`],
            d: spans.map(pathOf).join(''),
          }),
        ];
  });
}

/** Rules that are no values. */
export function drawRules({ rules }: Chart): Element[] {
  return rules.length === 0
    ? []
    : [s('path', { className: ['rule'], d: rules.map(pathOf).join('') })];
}

/** Words in the drawing, a group for each role. */
export function drawTexts({ texts }: Chart): Element[] {
  const roles = [...new Set(texts.map(({ role }) => role))];
  return roles.map((role) =>
    s(
      'g',
      { className: [`text-${role}`] },
      texts
        .filter((text) => text.role === role)
        .map(({ x, y, anchor, text }) =>
          s('text', { x: px(x), y: px(y), textAnchor: anchor }, text),
        ),
    ),
  );
}

function pathOf({ x1, y1, x2, y2 }: Omit<SpanMark, 'row' | 'series'>): string {
  return lineTo(x1, y1, x2, y2);
}

/** Bands behind the marks. */
export function drawZones({ zones }: Chart): Element[] {
  return zones.map(({ x, y, width, height }) =>
    s('rect', { className: ['zone'], x: px(x), y: px(y), width: px(width), height: px(height) }),
  );
}

/** The parts of a whole, each in its row's colour. */
export function drawSlices({ slices }: Chart): Element[] {
  return slices.map(({ row, outline }) =>
    s('path', { className: ['bar', `series-${colourOf(row)}`], d: outline }),
  );
}
