import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { groundInks, seriesInks } from '#lib/chart/palette.ts';
import type { TextFile } from './site-file.ts';

/** The site's icon: three bars of an observation, in the drawings' own colours. */
export function iconFile(): TextFile {
  const bars = [
    [5, 18, 9],
    [13, 10, 17],
    [21, 14, 13],
  ].map(([x = 0, y = 0, height = 0]) =>
    s('rect', { x, y, width: 6, height, fill: seriesInks[0]?.light }),
  );
  const icon = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' }, [
    s('rect', { width: 32, height: 32, fill: groundInks.paper.light }),
    ...bars,
    s('path', { d: 'M3 27.5H29', stroke: groundInks.ink.light }),
  ]);
  return { path: 'icon.svg', contents: toHtml(icon, { space: 'svg', closeEmptyElements: true }) };
}
