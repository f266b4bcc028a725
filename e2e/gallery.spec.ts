import { figureOf, middleOf, mountLive } from './live-figure.ts';
import { measureParity } from './parity.ts';
import { expect, test } from './test.ts';
import { findTextFaults } from './text-boxes.ts';

test.use({ served: 'drafts' });

for (const locale of ['ja', 'en'] as const) {
  for (const width of [320, 768, 1280] as const) {
    test(`no words overlap or leave their drawing, ${locale}, ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${locale}/gallery/`);
      expect(await page.locator('figure.figure-exhibit').count()).toBeGreaterThan(15);
      expect(await findTextFaults(page)).toEqual([]);
    });
  }

  test(`the page of every kind does not scroll sideways at 320 px, ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`${locale}/gallery/`);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });
}

/** Kinds whose marks recharts draws anew; of the others the drawing's own marks stay. */
const drawnAnew = [
  'stacked-bars-horizontal',
  'grouped-bars',
  'percent-bars',
  'lines-range',
  'area',
  'histogram',
  'cumulative',
];

for (const id of drawnAnew) {
  test(`${id}: drawn and live lie alike`, async ({ page }) => {
    await page.goto('en/gallery/');
    const figure = figureOf(page, id);
    await mountLive(figure);
    for (const [what, px] of Object.entries(await measureParity(figure)))
      expect.soft(px, what).toBeLessThanOrEqual(1);
  });
}

test('the keyboard reads every row of every kind', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('en/gallery/');
  const ids = await page
    .locator('figure.figure-exhibit')
    .evaluateAll((figures) => figures.map(({ id }) => id));
  for (const id of ids) {
    const figure = figureOf(page, id);
    await mountLive(figure);
    const rows = page.locator(`figure#${id} .exhibit-data tbody tr`);
    const last = await rows.last().locator('th').textContent();
    const cells = (await rows.last().locator('td').allTextContents()).map((text) => text.trim());
    const steps = await rows.count();
    const isHeatmap = (await page.locator(`figure#${id}`).getAttribute('data-kind')) === 'heatmap';
    for (let step = 0; step < steps * (isHeatmap ? cells.length : 1) + 20; step += 1)
      await page.keyboard.press('ArrowDown');
    await expect(figure.locator('.live-said'), id).toContainText(last ?? '');
  }
});

/** Kinds whose drawn marks stay, and one of their marks that is not the only one of its series. */
const placed = [
  { id: 'scatter', mark: '.point > *', at: 3 },
  { id: 'slope', mark: '.point > *', at: 2 },
  { id: 'dot-range', mark: '.point > *', at: 4 },
  { id: 'calendar', mark: '.cell rect', at: 40 },
  { id: 'share', mark: 'path.bar', at: 1 },
];

for (const { id, mark, at } of placed) {
  test(`${id}: what the pointer reads lies where it is drawn`, async ({ page }) => {
    await page.goto('en/gallery/');
    const figure = figureOf(page, id);
    await mountLive(figure);
    const drawn = figure.locator(`.drawing > .wide ${mark}`).nth(at);
    const middle = await middleOf(drawn);
    const distances = await figure.locator('[class^="live-target"]').evaluateAll(
      (targets, { x, y }) =>
        targets.map((target) => {
          const { left, top, width, height } = target.getBoundingClientRect();
          return Math.hypot(left + width / 2 - x, top + height / 2 - y);
        }),
      middle,
    );
    expect(Math.min(...distances)).toBeLessThanOrEqual(1);
    await page.mouse.move(middle.x + 1, middle.y);
    await page.mouse.move(middle.x, middle.y);
    await expect(figure.locator('.live-readings .reading')).toBeVisible();
  });
}
