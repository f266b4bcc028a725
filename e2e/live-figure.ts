import { expect, type Locator, type Page } from '@playwright/test';

/** A figure of a page, by its id. */
export function figureOf(page: Page, id: string): Locator {
  return page.locator(`figure#${id} kansoku-figure`);
}

/** Asks for the live chart as a keyboard does, and waits until it stands. */
export async function mountLive(figure: Locator): Promise<void> {
  await figure.locator('.drawing').focus();
  await expect(figure.locator('.drawing.has-live .live-marks svg').first()).toBeVisible();
}

/** Where a drawn mark is seen: its middle, in px of the window. */
export async function middleOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.boundingBox();
  if (box === null) throw new Error('Unexpected mark without a box, expected one that is laid out');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The mark of a series in the drawing that is shown, by its place in the order of the rows. */
export function drawnMark(figure: Locator, measure: string, index: number): Locator {
  return figure
    .locator('.drawing > :is(.narrow, .wide)')
    .filter({ visible: true })
    .locator(`[data-series="${measure}"] rect`)
    .nth(index);
}
