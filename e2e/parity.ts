import type { Locator } from '@playwright/test';
import type { LiveData } from '#lib/chart/live-data.ts';

/** A mark or tick in px of the chart, whatever the size it is shown at; points have neither width nor height. */
type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What it stands for: its series or step, or the tick's value. */
  readonly of: string;
};

/** Where a chart has its plot, bars or cells, corners of lines, points, and ticks. */
type Geometry = {
  readonly plot: readonly Place[];
  readonly bars: readonly Place[];
  readonly corners: readonly Place[];
  readonly points: readonly Place[];
  readonly xTicks: readonly Place[];
  readonly yTicks: readonly Place[];
};

/** Greatest distance in px between drawn and live, by what was compared; Infinity where one has more. */
export type Difference = Readonly<Record<keyof Geometry, number>>;

/**
 * How far the live chart of a `<kansoku-figure>` lies from its drawing at the width now shown. Marks
 * are read from both SVGs; the drawing's plot and ticks from the geometry it was drawn from. Throws
 * where the live chart is not mounted.
 */
export async function measureParity(figure: Locator): Promise<Difference> {
  const { drawn, live } = await figure.evaluate(readGeometries);
  return {
    plot: farthest(drawn.plot, live.plot),
    bars: farthest(drawn.bars, live.bars),
    corners: farthest(drawn.corners, live.corners),
    points: farthest(drawn.points, live.points),
    xTicks: farthest(drawn.xTicks, live.xTicks),
    yTicks: farthest(drawn.yTicks, live.yTicks),
  };
}

/** From each mark of one to the nearest of the same meaning of the other: the greatest of these distances. */
function farthest(some: readonly Place[], others: readonly Place[]): number {
  if (some.length !== others.length) return Infinity;
  return Math.max(
    0,
    ...some.map((one) => Math.min(...others.map((other) => distance(one, other)))),
  );
}

function distance(a: Place, b: Place): number {
  if (a.of !== b.of) return Infinity;
  return Math.max(
    Math.abs(a.x - b.x),
    Math.abs(a.y - b.y),
    Math.abs(a.width - b.width),
    Math.abs(a.height - b.height),
  );
}

/** Runs in the page, so all it needs is within. */
async function readGeometries(
  figure: HTMLElement | SVGElement,
): Promise<{ drawn: Geometry; live: Geometry }> {
  const svg = [...figure.querySelectorAll('.narrow svg, .wide svg')].find(
    (each) => each.getClientRects().length > 0,
  );
  const marks = figure.querySelector('.live-marks');
  if (!svg || !marks)
    throw new Error('Unexpected figure without a live chart, expected one mounted');

  const number = (node: Element, name: string): number => Number(node.getAttribute(name));
  const all = (root: Element, selector: string) => [...root.querySelectorAll(selector)];
  const at = (x: number, y: number, of: string) => ({ x, y, width: 0, height: 0, of });
  // Classes say it in the drawing, the colour's name in the live chart.
  const meaning = (node: Element): string => {
    const group = node.closest('[class*="series-"], [class*="step-"]');
    const said = `${group?.getAttribute('class')} ${node.getAttribute('fill')} ${node.getAttribute('stroke')}`;
    return /(?:series|step)-\d+/.exec(said)?.[0] ?? '';
  };
  const box = (node: Element) => ({
    x: number(node, 'x'),
    y: number(node, 'y'),
    width: number(node, 'width'),
    height: number(node, 'height'),
    of: meaning(node),
  });
  const pair = (text: string, of: string) => {
    const [x = NaN, y = NaN] = text.split(/[ ,]+/).map(Number);
    return at(x, y, of);
  };
  const corners = (path: Element) =>
    (path.getAttribute('d') ?? '')
      .split('M')
      .filter((run) => run.includes('L'))
      .flatMap((run) => run.split('L').map((corner) => pair(corner, meaning(path))));

  const response = await fetch(figure.dataset['src'] ?? '');
  const data: unknown = await response.json();
  const isLiveData = (value: unknown): value is LiveData =>
    typeof value === 'object' && value !== null && 'charts' in value;
  if (!isLiveData(data)) throw new Error('Unexpected data of the figure, expected its charts');
  const chart = data.charts[svg.closest('.wide') === null ? 'narrow' : 'wide'];
  type Ticks = readonly { readonly at: number; readonly value: number | string }[];
  const across = (ticks: Ticks) => ticks.map((tick) => at(tick.at, 0, String(tick.value)));
  const down = (ticks: Ticks) => ticks.map((tick) => at(0, tick.at, String(tick.value)));
  const liveTicks = (axis: string, place: string): Ticks =>
    all(marks, `.recharts-${axis}-tick-labels .live-tick`).map((tick) => ({
      at: number(tick, place),
      value: tick.getAttribute('data-value') ?? '',
    }));

  const drawn = {
    plot: [{ ...chart.plot, of: '' }],
    bars: all(svg, '.bar rect, .cell rect').map(box),
    corners: all(svg, '.line').flatMap(corners),
    points: all(svg, '.point > *').map((point) =>
      point.tagName === 'circle'
        ? at(number(point, 'cx'), number(point, 'cy'), meaning(point))
        : pair((point.getAttribute('d') ?? '').slice(1).split('m')[0] ?? '', meaning(point)),
    ),
    xTicks: across(chart.x.ticks),
    yTicks: down([...chart.y.ticks, ...(chart.y2?.ticks ?? [])]),
  };
  const live = {
    plot: all(marks, 'clipPath rect').slice(0, 1).map(box),
    bars: all(marks, '.recharts-bar-rectangle :is(rect, .recharts-rectangle), .live-cell').map(box),
    corners: all(marks, '.recharts-line-curve').flatMap(corners),
    points: all(marks, '.live-point').map((point) =>
      at(number(point, 'data-x'), number(point, 'data-y'), meaning(point)),
    ),
    xTicks: across(liveTicks('xAxis', 'data-x')),
    yTicks: down(liveTicks('yAxis', 'data-y')),
  };
  return { drawn, live };
}
