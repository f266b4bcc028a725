import type { ChartWidth } from '#lib/chart/chart.ts';
import { liveStyle } from './live-style.ts';

/** The boxes a live chart is rendered into, and where they lie over the drawing. */
export type Stage = {
  /** At the drawing's own px, scaled as the drawing is: the chart, and over it what lay over the marks. */
  readonly scaled: HTMLElement;
  readonly marks: HTMLElement;
  readonly over: Element;
  /** Over the whole drawing, unscaled: what is read stays at the size of the page's text. */
  readonly readings: HTMLElement;
  /** Says what the keyboard has come to. */
  readonly said: HTMLElement;
};

export type Arrangement = {
  readonly width: ChartWidth;
  readonly svg: SVGSVGElement;
  /** Px of the page to one px of the chart. */
  readonly scale: number;
  /** Top left of the drawn SVG within the drawing's box, in px of the page. */
  readonly left: number;
  readonly top: number;
};

/** Makes the boxes, hidden from screen readers, which have the drawing and the table. */
export function makeStage(drawing: HTMLElement): Stage {
  adoptStyles();
  const stage = {
    scaled: make('live'),
    marks: make('live-marks'),
    over: document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
    readings: make('live-readings'),
    said: make('live-said'),
  };
  stage.over.classList.add('chart', 'live-over');
  stage.scaled.ariaHidden = 'true';
  stage.readings.ariaHidden = 'true';
  stage.said.role = 'status';
  // A click is to leave the focus where it can be seen, not in what is hidden from screen readers.
  stage.scaled.onmousedown = (event) => {
    event.preventDefault();
    drawing.focus({ preventScroll: true });
  };
  stage.scaled.append(stage.marks, stage.over);
  drawing.append(stage.scaled, stage.readings, stage.said);
  return stage;
}

/** Takes the place of the drawn marks; all else of the drawing stays, and stays what is read aloud. */
export function showStage(drawing: HTMLElement): void {
  drawing.classList.add('has-live');
}

/** Gives the place back. */
export function strikeStage(drawing: HTMLElement, stage: Stage): void {
  drawing.classList.remove('has-live');
  for (const box of [stage.scaled, stage.readings, stage.said]) box.remove();
}

/** Which drawing is shown at present, and how large; undefined where none is laid out. */
export function findArrangement(drawing: HTMLElement): Arrangement | undefined {
  const outer = drawing.getBoundingClientRect();
  for (const width of ['narrow', 'wide'] as const) {
    const svg = drawing.querySelector<SVGSVGElement>(`.${width} svg`);
    const inner = svg?.getBoundingClientRect();
    if (svg === null || inner === undefined || inner.width === 0) continue;
    return {
      width,
      svg,
      scale: inner.width / svg.viewBox.baseVal.width,
      left: inner.left - outer.left - drawing.clientLeft,
      top: inner.top - outer.top - drawing.clientTop,
    };
  }
  return undefined;
}

/** Lays the box of the marks exactly over the drawn SVG. */
export function arrangeStage(
  { scaled, over }: Stage,
  { svg, scale, left, top }: Arrangement,
): void {
  const { width, height } = svg.viewBox.baseVal;
  const { style } = scaled;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.transform = `scale(${scale})`;
  over.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const drawnOver = [...svg.querySelectorAll('.axis, .break, .missing')];
  over.replaceChildren(...drawnOver.map((node) => node.cloneNode(true)));
}

function make(className: string): HTMLElement {
  const box = document.createElement('div');
  box.className = className;
  return box;
}

let adopted = false;

/** By way of the CSSOM, which a policy without inline styles allows. */
function adoptStyles(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(liveStyle);
  document.adoptedStyleSheets.push(sheet);
}
