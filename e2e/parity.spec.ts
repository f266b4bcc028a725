import type { Locator } from '@playwright/test';
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

for (const { kind, path, id } of figures) {
  for (const locale of ['ja', 'en'] as const) {
    test(`${kind}: drawn and live lie alike, ${locale}`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(`${locale}/${path}/`);
      const figure = figureOf(page, id);
      await mountLive(figure);
      await expectAlike(figure, 'narrow');
      // A window made wider shows the other drawing: the live chart is to follow it.
      await page.setViewportSize({ width: 1000, height: 800 });
      await expectAlike(figure, 'wide');
    });
  }
}

async function expectAlike(figure: Locator, width: 'narrow' | 'wide'): Promise<void> {
  const drawing = figure.locator(`.drawing > .${width} > svg`);
  await expect(drawing).toBeVisible();
  await expect.poll(() => farthestSide(drawing, figure.locator('.live'))).toBeLessThanOrEqual(1);
  for (const [what, px] of Object.entries(await measureParity(figure)))
    expect.soft(px, `${what}, ${width}`).toBeLessThanOrEqual(1);
}

/** Greatest distance in px between the sides of two boxes, measured at one moment. */
async function farthestSide(one: Locator, other: Locator): Promise<number> {
  const node = await other.elementHandle();
  return await one.evaluate((first, second) => {
    const [a, b] = [first.getBoundingClientRect(), second.getBoundingClientRect()];
    return Math.max(
      Math.abs(a.left - b.left),
      Math.abs(a.top - b.top),
      Math.abs(a.right - b.right),
      Math.abs(a.bottom - b.bottom),
    );
  }, node);
}
