import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { LiveData } from '#lib/chart/live-data.ts';
import type { Mount, Point } from './figure-element.ts';
import { followKeyboard } from './keyboard.ts';
import { makeToggles } from './legend.ts';
import { LiveChart } from './live-chart.tsx';
import { fetchLiveData } from './read-live-data.ts';
import { arrangeStage, findArrangement, makeStage, showStage, strikeStage } from './stage.ts';

/**
 * Puts a live chart over the drawing of a `<kansoku-figure>`, at the drawing's own px and scaled
 * with it. The drawn marks are hidden only once the chart stands; they come back if it ever fails.
 * Throws where the figure's data cannot be had.
 */
export const mount: Mount = async (figure, lastPoint) => {
  const drawing = figure.querySelector<HTMLElement>('.drawing');
  const address = figure.dataset['src'];
  if (drawing === null || address === undefined) return;
  const data = await fetchLiveData(address);

  const stage = makeStage(drawing);
  const fail = (): void => {
    observer.disconnect();
    strikeStage(drawing, stage);
  };
  const root = createRoot(stage.marks, { onUncaughtError: fail });
  let hidden: ReadonlySet<number> = new Set();

  const render = (): void => {
    const at = findArrangement(drawing);
    if (at === undefined) return;
    arrangeStage(stage, at);
    root.render(<LiveChart data={data} at={at} hidden={hidden} readings={stage.readings} />);
  };
  const observer = new ResizeObserver(render);

  flushSync(render);
  if (stage.marks.querySelector('svg') === null) {
    fail();
    return;
  }
  showStage(drawing);
  observer.observe(drawing);
  makeToggles(figure, (now) => {
    hidden = now;
    render();
  });
  followKeyboard(drawing, stage, liesDown(data) ? 'down' : 'across');
  const point = lastPoint();
  if (point !== undefined) pointAt(stage.marks, point);
  // What was only told where the pointer is must be told that it left, or its reading would stay.
  drawing.addEventListener('mouseleave', ({ relatedTarget }) => {
    const chart = stage.marks.querySelector('.recharts-wrapper');
    chart?.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, relatedTarget }));
  });
};

/** True where bars lie under one another. */
function liesDown({ series, charts }: LiveData): boolean {
  return charts.wide.y.scale === 'band' && series.some(({ mark }) => mark === 'bar');
}

/** Tells the chart where the pointer already is: it came before the chart did. */
function pointAt(marks: HTMLElement, { x, y }: Point): void {
  const target = document.elementFromPoint(x, y);
  if (target === null || !marks.contains(target)) return;
  for (const type of ['mouseover', 'mousemove']) {
    target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: x, clientY: y }));
  }
}
