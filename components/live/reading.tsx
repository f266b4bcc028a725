import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { LiveSeries } from '#lib/chart/live-data.ts';
import type { Arrangement } from './stage.ts';
import { Swatch } from './swatch.tsx';

/** One value read off the chart: whose it is, and in words what it is. */
type ReadingEntry = {
  readonly series: LiveSeries;
  readonly colour: string;
  readonly text: string;
};

type ReadingProps = {
  readonly label: string;
  readonly entries: readonly ReadingEntry[];
  /** The place read, in px of the chart. */
  readonly x: number;
  readonly y: number;
  readonly at: Arrangement;
};

/** Px between the place read and the box that tells of it, and between that box and the window's rim. */
const gap = 12;
const rim = 4;

/** What the chart says at one place: the row, and each series shown, with its unit. */
export function Reading({ label, entries, x, y, at }: ReadingProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const left = at.left + x * at.scale;
  const top = at.top + y * at.scale;

  useLayoutEffect(() => {
    if (box.current !== null) settle(box.current, left, top);
  });

  return (
    <div className="reading" ref={box}>
      <p>{label}</p>
      <dl>
        {entries.map(({ series, colour, text }) => (
          <div key={series.id}>
            <dt>
              <Swatch series={series} colour={colour} />
            </dt>
            <dt>{series.label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Beside the place, on the side where the window has room, else under or over it; never beyond the window. */
function settle(box: HTMLElement, left: number, top: number): void {
  const frame = box.offsetParent?.getBoundingClientRect();
  if (frame === undefined) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth: width, offsetHeight: height } = box;
  const first = { x: rim - frame.left, y: rim - frame.top };
  const last = {
    x: clientWidth - frame.left - width - rim,
    y: clientHeight - frame.top - height - rim,
  };

  const right = left + gap;
  const beside = right <= last.x ? right : left - gap - width;
  const isBeside = beside >= first.x;
  const under = top + 2 * gap;
  const y = isBeside ? top - height / 2 : under <= last.y ? under : top - 2 * gap - height;
  const x = isBeside ? beside : left - width / 2;
  box.style.transform = `translate(${clamp(x, first.x, last.x)}px, ${clamp(y, first.y, last.y)}px)`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(most, value)));
}
