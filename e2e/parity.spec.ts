import { figureOf, mountLive } from './live-figure.ts';
import { measureParity } from './parity.ts';
import { expect, test } from './test.ts';

/** At least one figure of every kind and scale. */
const figures = [
  { kind: 'stacked bars by day', path: 'review/001', id: 'daily' },
  { kind: 'stacked bars by month', path: 'wizsafe/posts/kev-catalogue', id: 'kev-monthly' },
  { kind: 'lines by day, linear', path: 'review/001', id: 'ports-daily' },
  { kind: 'lines by day, log, with gaps', path: 'review/001', id: 'sensors' },
  { kind: 'lines by month, log, with gaps', path: 'wizsafe/2025-10', id: 'longest-series' },
  { kind: 'lines on irregular days', path: 'review/004', id: 'valid' },
  { kind: 'ranked bars', path: 'review/001', id: 'ports' },
  { kind: 'ranked bars with long labels', path: 'wizsafe/posts/kev-catalogue', id: 'kev-vendors' },
  { kind: 'bars and a line, linear', path: 'wizsafe/2018-11', id: 'ddos-2018' },
  { kind: 'bars and a line, log, with gaps', path: 'wizsafe/2025-10', id: 'ddos-24-months' },
  { kind: 'heatmap', path: 'review/001', id: 'hours' },
] as const;

for (const width of [360, 1000]) {
  for (const { kind, path, id } of figures) {
    for (const locale of ['ja', 'en'] as const) {
      test(`${kind}: drawn and live lie alike at ${width} px, ${locale}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${locale}/${path}/`);
        const figure = figureOf(page, id);
        await mountLive(figure);
        for (const [what, px] of Object.entries(await measureParity(figure)))
          expect.soft(px, what).toBeLessThanOrEqual(1);
        const drawing = await figure
          .locator('.drawing svg.chart[role=img]')
          .filter({ visible: true })
          .boundingBox();
        const live = await figure.locator('.live').boundingBox();
        for (const side of ['x', 'y', 'width', 'height'] as const)
          expect
            .soft(Math.abs((drawing?.[side] ?? NaN) - (live?.[side] ?? NaN)), side)
            .toBeLessThanOrEqual(1);
      });
    }
  }
}
