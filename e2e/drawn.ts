import type { Locator } from '@playwright/test';

type Corner = { readonly x: number; readonly y: number };

export type DrawnSeries = {
  /** Measure; empty for a heatmap's cells, which are grouped by colour. */
  readonly measure: string;
  readonly bars: readonly (Corner & { readonly width: number; readonly height: number })[];
  /** How many corners the line has; a value between two gaps is a point and no part of it. */
  readonly turns: number;
  /** Every corner of a line and every point on or off it, each place once, from left to right. */
  readonly corners: readonly Corner[];
};

/** What is drawn in the SVG of a figure that is shown at the present width. */
export async function readDrawn(figure: Locator): Promise<readonly DrawnSeries[]> {
  return await figure.locator('.drawing svg').filter({ visible: true }).evaluate(readSvg);
}

/** Runs in the page, so all it needs is within. */
function readSvg(svg: HTMLElement | SVGElement): readonly DrawnSeries[] {
  const number = (node: Element, name: string): number => Number(node.getAttribute(name));
  const pairs = (path: string): Corner[] =>
    [...path.matchAll(/[ML](-?[\d.]+)[ ,](-?[\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
  const cornersOf = (node: Element): Corner[] => {
    if (node.matches('.line')) return pairs(node.getAttribute('d') ?? '');
    return [...node.children].flatMap((point) =>
      point.tagName === 'circle'
        ? [{ x: number(point, 'cx'), y: number(point, 'cy') }]
        : pairs(point.getAttribute('d') ?? '').slice(0, 1),
    );
  };
  const groups = [...svg.querySelectorAll('.bar, .cell, .line, .point')];
  const measures = [...new Set(groups.map((group) => group.getAttribute('data-series') ?? ''))];
  return measures.map((measure) => {
    const own = groups.filter((group) => (group.getAttribute('data-series') ?? '') === measure);
    const corners = own.filter((group) => group.matches('.line, .point')).flatMap(cornersOf);
    return {
      measure,
      bars: own
        .flatMap((group) => [...group.querySelectorAll('rect')])
        .map((rect) => ({
          x: number(rect, 'x'),
          y: number(rect, 'y'),
          width: number(rect, 'width'),
          height: number(rect, 'height'),
        })),
      turns: own.filter((group) => group.matches('.line')).flatMap(cornersOf).length,
      corners: [...new Map(corners.map((each) => [`${each.x} ${each.y}`, each])).values()].sort(
        (a, b) => a.x - b.x,
      ),
    };
  });
}
